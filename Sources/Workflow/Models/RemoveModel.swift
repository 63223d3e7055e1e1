import LanguageModelCore

/// Takes a model out of the catalogue, with its file where the program put it there.
public struct RemoveModel: Sendable {
  /// What became of a model.
  public struct Outcome: Hashable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// Where its file is or was.
    public var path: String
    /// Whether its file was deleted.
    public var isDeleted: Bool
    /// Whether it comes with the program, and so stays in the list as missing.
    public var isBuiltIn: Bool
  }

  private let home: ModelHome

  /// A removal from the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// Removes a model.
  ///
  /// - Throws: an `AttestError`; a name that no model has is one of status `badUse`.
  public func run(name: String) throws -> Outcome {
    let (model, isDeleted) = try home.catalogue.remove(name: name)
    let stays = try home.catalogue.models().contains { $0.entry.name == name }
    return Outcome(name: name, path: model.path, isDeleted: isDeleted, isBuiltIn: stays)
  }
}
