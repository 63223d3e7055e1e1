import Evidence
import Explainability
import Foundation
import Testing

@testable import HomeworkDetector

@Suite("Reports of checks")
struct SubmissionReportTests {
  /// The words of a page that a reader sees, without the style sheet and the tags.
  static func words(_ html: String) -> String {
    let body = html.components(separatedBy: "</style>").last ?? ""
    return body.replacing(#/<[^>]*>/#, with: " ").replacing("&#39;", with: "'")
  }

  static func everyForm(_ check: SubmissionCheck) throws -> [String] {
    let page = SubmissionReport.page(for: check)
    return [words(page.html()), page.text(style: TerminalStyle(width: 80)), page.markdown()]
  }

  @Test("No report accuses or gives a bare percentage", arguments: SampleChecks.all)
  func forbidden(check: SubmissionCheck) throws {
    var forms = try Self.everyForm(check)
    forms.append(Self.words(ClassReport.page(for: [check]).html()))
    forms.append(ClassReport.text(for: [check], style: TerminalStyle(width: 100)))
    for form in forms {
      for word in ["cheat", "%", "guilt", "plagiar", "fraud", "dishonest", "nan", "Optional("] {
        #expect(!form.lowercased().contains(word.lowercased()), "\(word)")
      }
      #expect(form.contains("A person decides"))
    }
  }

  @Test("No name from inside the file, no file name and no other student stands in a single report")
  func names() throws {
    let checks = [SampleChecks.ai, SampleChecks.program]
    for form in try checks.flatMap(Self.everyForm) {
      for name in ["Secret Author", "Quill", "essay.docx", "Old, Sam"] { #expect(!form.contains(name)) }
    }
    let program = SubmissionReport.page(for: SampleChecks.program).html()
    #expect(!program.contains("Marlow, Robin"))
    #expect(
      SubmissionReport.page(for: SampleChecks.program, namesOthers: true).html().contains("Marlow, Robin"))
    #expect(!(try SampleChecks.ai.json()).contains("Secret Author"))
  }

  @Test("The sections stand in the order in which they are to be read")
  func order() {
    var check = SampleChecks.ai
    check.surface = SampleChecks.hidden.surface
    check.similar = SampleChecks.program.similar
    let headings = SubmissionReport.page(for: check).blocks.compactMap { block in
      if case .heading(let title, level: 2) = block { title } else { nil }
    }
    #expect(
      headings == [
        "What was checked", "The result", "What speaks for and against", "The text, sentence by sentence",
        "How often this check is wrong", "On the surface of the text", "References", "Similar submissions",
        "What the file tells of its making", "Compared with earlier writing", "What this result is not",
        "What the student can bring", "How to contest it", "What was not checked, or not found",
        "Word by word",
      ])
  }

  @Test("What is not there leaves no empty section")
  func absent() {
    let html = SubmissionReport.page(for: SampleChecks.program).html()
    for title in [
      "What speaks for and against", "How often this check is wrong", "Word by word", "References",
    ] {
      #expect(!html.contains("\(title)</h2>"))
    }
  }

  @Test(
    "A probability is told in whole texts, and never as certainty",
    arguments: [
      (0.0, "fewer than 1", "fewer than 1"), (1.0, "more than 99", "more than 99"),
      (0.5, "about 50", "about 10"),
      (0.971, "about 97", "about 79"), (0.9951, "more than 99", "about 96"),
      (1.5, "more than 99", "more than 99"),
    ])
  func probability(value: Double, even: String, tenth: String) throws {
    var detection = SampleChecks.ai.detection
    detection.probability = value
    let sentence = try #require(SubmissionReport.certainty(of: detection))
    #expect(sentence.contains("such a result, \(even) were written"))
    #expect(sentence.hasSuffix("it would be \(tenth)."))
  }

  @Test("A text that may not be judged gets no figure", arguments: AbstentionReason.Kind.allCases)
  func noFigure(kind: AbstentionReason.Kind) {
    var detection = SampleChecks.ai.detection
    detection.verdict = .uncertain
    detection.reasons = [.init(kind: kind, sentence: "A reason.")]
    #expect((SubmissionReport.certainty(of: detection) == nil) == (kind != .betweenThresholds))
    detection.reasons = []
    detection.probability = .nan
    #expect(SubmissionReport.certainty(of: detection) == nil)
  }

  @Test("Error rates are given as counts with an interval in 1,000")
  func errorRates() {
    let html = SubmissionReport.page(for: SampleChecks.ai).html()
    #expect(html.contains("3 of 1,480 texts by people were wrongly called likely AI-written"))
    #expect(html.contains("between 0 and 6 in 1,000"))
    #expect(html.contains("402 of 600 found, 31 taken for a person&#39;s"))
    var check = SampleChecks.ai
    check.detection.errorRates = []
    #expect(SubmissionReport.page(for: check).html().contains("No error rates were measured"))
  }

  @Test(
    "Rates are rounded outwards",
    arguments: [
      (0.00069...0.00594, "between 0 and 6 in 1,000"), (0.0...0.0178, "between 0 and 18 in 1,000"),
      (0.002...0.004, "between 2 and 4 in 1,000"), (0.5...1.0, "between 500 and 1,000 in 1,000"),
    ])
  func rounding(interval: ClosedRange<Double>, words: String) {
    #expect(ReportWords.perThousand(interval) == words)
  }

  @Test("Each sentence of a text with emoji and combining marks is marked whole")
  func sentences() {
    let html = SubmissionReport.page(for: SampleChecks.ai).html()
    #expect(html.contains("nobody left. 📚👩‍🏫<span class=\"vh\">"))
    var check = SampleChecks.ai
    check.text = "e\u{301} 👩‍🏫 x"
    check.detection.explanation?.sentences = [
      .init(range: 1..<4, contribution: 1), .init(range: 4..<99, contribution: -1),
    ]
    check.detection.tokens = (0..<8).map { .init(range: $0..<($0 + 1), rank: 5000, logProbability: -9) }
    let odd = SubmissionReport.page(for: check).html()
    #expect(odd.contains("e\u{301} 👩‍🏫<span class=\"vh\">"))
    #expect(odd.contains(">👩‍🏫</mark>"))
  }

  @Test("The word view says that it is no sign of blame")
  func wordView() {
    let html = SubmissionReport.page(for: SampleChecks.human).html()
    #expect(html.contains("How predictable each word was to a language model. This is not a sign of blame."))
    #expect(html.contains("title=\"guess number"))
  }

  @Test("Of a text far longer than what was measured, the page shows the beginning and says so")
  func longText() {
    var check = SampleChecks.ai
    check.text += String(repeating: "More of the same. ", count: 20_000)
    let html = SubmissionReport.page(for: check).html()
    #expect(html.utf8.count < 100_000)
    #expect(html.contains("[…]</div>"))
    #expect(html.contains("The end of the text was not measured for the result: more than 99 of every 100"))
  }

  @Test("What cannot be seen is named")
  func invisible() {
    #expect(SubmissionReport.page(for: SampleChecks.hidden).html().contains("“librU+200Bary"))
  }

  @Test(
    "Similar submissions are called by letters",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
  func letters(place: Int, letter: String) {
    #expect(SubmissionReport.letter(place) == letter)
  }

  @Test("The JSON of a check has sorted keys and ranges with a start and an end")
  func json() throws {
    let text = try SampleChecks.program.json()
    #expect(text == (try SampleChecks.program.json()))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "submission-check/1")
    #expect(object["history"] is NSNull)
    let similar = try #require((object["similar"] as? [[String: Any]])?.first)
    let passage = try #require((similar["passages"] as? [[String: Any]])?.first)
    #expect(passage["first"] as? [String: Int] == ["start": 10, "end": 118])
    let keys = text.matches(of: #/\n  "(\w+)" :/#).map { String($0.1) }
    #expect(keys == keys.sorted() && keys.count == 14)
    var odd = SampleChecks.hidden
    odd.detection.probability = .nan
    odd.name = "a\u{202E}b"
    let other = try odd.json()
    #expect(
      other.contains("\"probability\" : null") && other.contains("a\\u202eb") && other.contains("\\u200b"))
    #expect(!other.unicodeScalars.contains("\u{202E}"))
  }
}
