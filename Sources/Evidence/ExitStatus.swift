/// The program's exit statuses.
public enum ExitStatus: Int32, Sendable, Codable {
  /// Done.
  case done = 0
  /// Done, with findings that need a person.
  case needsPerson = 1
  /// The command was used wrongly.
  case badUse = 2
  /// The input cannot be read.
  case badInput = 3
  /// Something is missing on this computer.
  case missing = 4
}
