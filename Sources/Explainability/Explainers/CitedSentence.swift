public import Evidence

/// A sentence with what stands at each place that it cites.
public struct CitedSentence: Hashable, Sendable {
  /// What one citation offers.
  public struct Source: Hashable, Sendable {
    /// A name of the place, unique in the sentence.
    public var id: String
    /// A short name of the place for people.
    public var label: String
    /// What stands there.
    public var evidence: [FactEvidence]
    /// The place.
    public var citation: Citation?

    /// A cited place with what it offers.
    public init(id: String, label: String, evidence: [FactEvidence], citation: Citation? = nil) {
      self.id = id
      self.label = label
      self.evidence = evidence
      self.citation = citation
    }
  }

  /// The sentence.
  public var text: String
  /// The places it cites, in order.
  public var sources: [Source]
  /// What the sentence may rest on besides, such as a count that a rule made.
  public var derived: [FactEvidence]

  /// A sentence with its sources.
  public init(_ text: String, sources: [Source], derived: [FactEvidence] = []) {
    self.text = text
    self.sources = sources
    self.derived = derived
  }

  /// What the places at some positions offer together.
  func evidence(_ kept: some Sequence<Int>) -> [FactEvidence] {
    kept.flatMap { sources.indices.contains($0) ? sources[$0].evidence : [] } + derived
  }
}
