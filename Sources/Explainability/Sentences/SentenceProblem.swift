/// A part of a sentence that the facts it cites do not bear out.
public struct SentenceProblem: Hashable, Sendable, CustomStringConvertible {
  /// What kind of part it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A number that no fact has, or a sign of comparison that no fact has.
    case number
    /// A unit that the fact with its number does not have.
    case unit
    /// A date that no fact has, or one that is more precise than any fact's.
    case date
    /// A code, or a word with digits, that no fact has.
    case code
    /// A word that is neither one of the rules' own nor in a fact.
    case name
    /// A negation that no fact has, or one that a fact has and the sentence lacks.
    case negation
  }

  /// The kind of part.
  public var kind: Kind
  /// The part as it stands in the sentence; for a missing negation, the id of the fact that has it.
  public var token: String

  /// A problem with a part of a sentence.
  public init(kind: Kind, token: String) {
    self.kind = kind
    self.token = token
  }

  /// The kind alone: a log may hold it, and the token is text of a document.
  public var description: String { kind.rawValue }
}
