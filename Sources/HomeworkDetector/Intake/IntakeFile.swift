public import Foundation

/// A file of what a teacher named, before anything is known of it.
public struct IntakeFile: Sendable {
  /// Its path relative to what was named, with `/` between folders; its name for a file named itself.
  public var path: String
  /// Gives its bytes; called when they are needed, and again each time.
  public var load: @Sendable () throws -> Data

  /// A file.
  public init(path: String, load: @escaping @Sendable () throws -> Data) {
    self.path = path
    self.load = load
  }
}
