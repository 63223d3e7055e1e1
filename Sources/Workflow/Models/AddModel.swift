import LanguageModelCore

/// Adds a GGUF file to the models of this computer.
public struct AddModel: Sendable {
  /// What is added, and how.
  public struct Request: Hashable, Sendable {
    /// The file's path.
    public var file: String
    /// What to call it; `nil` for a name made of the file's.
    public var name: String?
    /// The licence; `nil` for what the file says.
    public var licence: String?
    /// What to use it for: names of ``ModelHome/purposeNames``; empty for what its architecture is usually for.
    public var purposes: [String] = []
    /// Whether the file stays where it is.
    public var isLinked = false

    /// A file that is copied, with what it says of itself.
    public init(file: String) { self.file = file }
  }

  private let home: ModelHome

  /// An addition to the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// Checks the file, loads it once, copies it and notes its digest.
  ///
  /// - Parameter progress: is given the part done, 0 to 1.
  /// - Throws: an `AttestError`; then the models are as they were.
  public func run(
    _ request: Request, progress: (@Sendable (Double) -> Void)? = nil
  ) throws -> ListedModel {
    ListedModel(
      try home.catalogue.add(
        file: request.file, name: request.name, licence: request.licence,
        purposes: try ModelHome.purposes(request.purposes), isLinked: request.isLinked, progress: progress))
  }
}
