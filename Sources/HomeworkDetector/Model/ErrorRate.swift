/// How often the check was wrong on texts of a kind, all of them from sources that the measured detector had not seen.
public struct ErrorRate: Hashable, Sendable, Codable {
  /// What kind of texts, in words, such as `essays by learners of English, 200 to 400 words`.
  public var group: String
  /// The words that texts of the group have, where the group is one of length.
  public var words: ClosedRange<Int>?
  /// Texts by people that were measured.
  public var humanTexts: Int
  /// Of these, how many were called likely AI-written.
  public var falselyAccused: Int
  /// The 95 % Wilson interval of the share falsely called AI-written.
  public var falsePositives: ClosedRange<Double>
  /// Texts by language models that were measured; 0 where there were none.
  public var aiTexts: Int
  /// Of these, how many were called likely AI-written.
  public var found: Int
  /// Of these, how many were called likely written by a person.
  public var cleared: Int

  /// Error rates of a group.
  public init(
    group: String, words: ClosedRange<Int>? = nil, humanTexts: Int, falselyAccused: Int,
    falsePositives: ClosedRange<Double>, aiTexts: Int,
    found: Int,
    cleared: Int
  ) {
    self.group = group
    self.words = words
    self.humanTexts = humanTexts
    self.falselyAccused = falselyAccused
    self.falsePositives = falsePositives
    self.aiTexts = aiTexts
    self.found = found
    self.cleared = cleared
  }
}
