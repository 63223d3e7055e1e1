import RecordSummarizer
import Testing

@Suite struct UnstructuredTests {
  struct Case: Sendable {
    var text: String
    var mediaType: String
    var words: String?
  }

  static let bodies = [
    Case(
      text: #"<text mediaType="text/plain">Seen today.</text>"#, mediaType: "text/plain", words: "Seen today."
    ),
    Case(
      text: #"<text mediaType="application/pdf" representation="B64">JVBERi0=</text>"#,
      mediaType: "application/pdf"),
    Case(text: #"<text mediaType="text/rtf" representation="B64">e1xydGY=</text>"#, mediaType: "text/rtf"),
    Case(text: #"<text><reference value="scan.pdf"/></text>"#, mediaType: "in another file, scan.pdf"),
  ]

  @Test(arguments: bodies)
  func `only text is taken for text`(_ body: Case) throws {
    let record = try SampleDocument.record(
      """
      <ClinicalDocument xmlns="urn:hl7-org:v3"><title>Scan</title><component><nonXMLBody>\(body.text)</nonXMLBody>
      </component></ClinicalDocument>
      """)
    let read = try #require(record.unstructuredBody)
    #expect(read.mediaType == body.mediaType)
    #expect(read.text == body.words)
    #expect(record.facts.isEmpty)
  }
}
