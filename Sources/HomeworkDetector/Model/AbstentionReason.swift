/// Why the check gives no verdict on who wrote a text.
public struct AbstentionReason: Hashable, Sendable, Codable {
  /// What kind of reason it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The text has too few words.
    case short
    /// The text is in a language that the detector was not trained on.
    case language
    /// The text is unlike the texts that the detector was trained on.
    case outOfDomain
    /// The text is less predictable than nearly all that people wrote: noise, or a model sampled at a high temperature.
    case improbable
    /// The evidence lies between the thresholds.
    case betweenThresholds
    /// The submission is a program, which is compared but not judged.
    case program
    /// Nothing that can be measured is left of the text.
    case empty
  }

  /// The kind.
  public var kind: Kind
  /// The reason as a sentence, with its figures.
  public var sentence: String

  /// A reason.
  public init(kind: Kind, sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }
}
