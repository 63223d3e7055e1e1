import Evidence
import Explainability
import Testing

/// Makes statements with citations and keeps the excerpts that they rest on.
struct SampleBuilder {
  let document: ContentDigest
  private(set) var excerpts: [SourceSpan: SourceExcerpt] = [:]
  private var count = 0

  init(document: ContentDigest) { self.document = document }

  func point(_ day: Double, _ time: String, _ value: Double, _ text: String, _ flag: String? = nil)
    -> Series.Point
  {
    Series.Point(day: day, time: time, value: value, text: text, flag: flag)
  }

  /// A statement that cites one place, or two.
  mutating func claim(
    _ text: String, _ emphasis: Claim.Emphasis, _ flag: String?, _ label: String, more: String? = nil,
    moreIsMissing: Bool = false, origin: Claim.Origin = .rule, details: [(String, String)] = [],
    series: Series? = nil
  ) -> Claim {
    count += 1
    var citations = [citation(label, text: text)]
    if let more { citations.append(citation(more, text: text, isMissing: moreIsMissing)) }
    return Claim(
      id: "claim-\(count)", text: text, origin: origin, emphasis: emphasis, flag: flag,
      factIDs: ["fact-\(count)"],
      citations: citations, details: details.map { LabeledValue($0.0, $0.1) }, series: series)
  }

  private mutating func citation(_ label: String, text: String, isMissing: Bool = false) -> Citation {
    let number = label.utf8.reduce(7) { ($0 * 31 + Int($1)) % 4099 } + 60
    let entry = label.split(separator: " ").last.flatMap { Int($0) } ?? 1
    let section = label.utf8.prefix(4).reduce(0) { $0 + Int($1) } % 17 + 1
    let span = SourceSpan(
      document: document,
      place: .xml(
        xpath: "/ClinicalDocument/component/structuredBody/component[\(section)]/section/entry[\(entry)]/act",
        line: number))
    if !isMissing, excerpts[span] == nil {
      excerpts[span] = SourceExcerpt(
        xml: """
          <entry typeCode="DRIV"><act classCode="ACT" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.3" \
          extension="2015-08-01"/><id root="36e3e930-7b14-11db-9fe1-0800200c9a66"/><code code="CONC" \
          codeSystem="2.16.840.1.113883.5.6"/><!-- \(label) --><statusCode code="active"/><effectiveTime><low \
          value="20190203"/></effectiveTime><entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">\
          <text><reference value="#ref\(number)"/></text><value xsi:type="CD" code="7980" displayName="An &amp; B">\
          <originalText>\(label)</originalText></value></observation></entryRelationship></act></entry>
          """,
        text: text, line: number)
    }
    return Citation(span: span, label: label, quote: nil)
  }
}

extension Optional {
  /// The value, or a failed expectation.
  func unwrapped() throws -> Wrapped { try #require(self) }
}
