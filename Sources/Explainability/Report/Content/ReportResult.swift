/// The result of an analysis in one sentence, with its uncertainty.
public struct ReportResult: Hashable, Sendable, Codable {
  /// The result in one sentence.
  public var sentence: WordedText
  /// How sure it is, in one or two sentences; it also says where no figure can be given, and why.
  public var uncertainty: WordedText
  /// The figure that the result rests on; `nil` for a result without one.
  public var value: Double?
  /// The unit of the figure, such as `log-odds`.
  public var unit: String?
  /// Whether the result asks for a person before anything else is done.
  public var needsPerson: Bool

  /// A result.
  public init(
    sentence: WordedText, uncertainty: WordedText, value: Double? = nil, unit: String? = nil,
    needsPerson: Bool = false
  ) {
    self.sentence = sentence
    self.uncertainty = uncertainty
    self.value = value
    self.unit = unit
    self.needsPerson = needsPerson
  }
}
