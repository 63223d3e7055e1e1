/// One code of a concept, with the system it comes from.
public struct Coding: Hashable, Sendable {
  /// The code as written.
  public var code: String
  /// The system it comes from.
  public var system: CodeSystem
  /// The name of the system as written beside the code, if any.
  public var writtenSystemName: String?
  /// The name of the code as written beside it, if any.
  public var display: String?

  /// A code with its system and display.
  public init(code: String, system: CodeSystem, writtenSystemName: String? = nil, display: String? = nil) {
    self.code = code
    self.system = system
    self.writtenSystemName = writtenSystemName
    self.display = display
  }

  /// The system's name for people: the usual one for a known OID, else the one written in the document.
  public var systemName: String? { system.name ?? writtenSystemName }
}
