/// The name of a case as a citation gives it.
public struct CaseName: Hashable, Sendable, Codable {
  /// As it is written, with single spaces.
  public var text: String
  /// Where it stands in the untouched text.
  public var span: CodePointRange
  /// The party before `v.`; `nil` for a name without it.
  public var first: String?
  /// The party after `v.`, or the whole name where there is none.
  public var second: String
}
