/// A file that is to be read, and what it is called.
public struct InputFile: Hashable, Sendable {
  /// Where it lies, as the system opens it.
  public var path: String
  /// What it is called in results and errors: its path below the folder that was named, else its own name.
  public var name: String

  /// A file.
  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }
}
