import DocumentReading
import Foundation
import SampleFiles
import Testing

@testable import Workflow

/// Every passage that a search shows stands word for word at its span, whatever the format of its document.
@Suite struct SpanTests {
  private struct Answer: Decodable {
    struct Passage: Decodable {
      struct Span: Decodable {
        struct Selector: Decodable { var type: String, start: Int, end: Int }
        var selector: Selector
      }
      struct Reference: Decodable { var text: String, span: Span, target: Span }
      var path: String, quotation: String, pinpoint: String, span: Span
      var crossReferences: [Reference]
    }
    var passages: [Passage]
  }

  /// Sentences that differ, so that no quotation stands in two places of a document.
  private static func sentence(_ number: Int) -> String {
    let nouns = ["lantern", "wick", "burner", "flue", "mantle", "lens", "beacon"]
    let verbs = ["cleans", "trims", "inspects", "replaces", "registers"]
    return
      "The keeper of tower \(number) \(verbs[number % 5]) the \(nouns[number % 7]) “before — dusk” in year \(1700 + number), "
      + "and under Section 2 reports it to the harbour office without delay."
  }

  private static let count = 300

  /// A document of each format with as many sentences, in numbered sections.
  private static func documents() -> [(name: String, bytes: Data)] {
    let sentences = (0..<count).map(sentence)
    let sections = stride(from: 0, to: count, by: 5).map { Array(sentences[$0..<min($0 + 5, count)]) }
    func numbered(_ open: String, _ close: String) -> String {
      sections.enumerated().map { index, lines in
        lines.enumerated().map { place, line in
          "\(open)\(place == 0 ? "\(index + 1). Duty. " : "")\(line)\(close)"
        }.joined()
      }.joined()
    }
    let word = TinyWord.document(numbered("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"))
    var zip = TinyZip(["mimetype": "application/vnd.oasis.opendocument.text"])
    let open =
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
      + numbered("<text:p>", "</text:p>") + "</office:text></office:body></office:document-content>"
    zip.files.append(TinyZip.File(path: "content.xml", bytes: Array(open.utf8)))
    // Helvetica has neither of the quotation marks nor the dash.
    let plain = sentences.map {
      $0.replacing("“", with: "(").replacing("”", with: ")").replacing("—", with: "-")
    }
    let pages = sections.indices.map { index in
      ["Lantern Code", "\(index + 1). Duty."]
        + plain[(index * 5)..<min(index * 5 + 5, count)].flatMap { line in
          [String(line.prefix(70)), String(line.dropFirst(70))]
        } + ["- \(index + 1) -"]
    }
    let items = sections.enumerated().map { index, lines in
      "<section><num>\(index + 1)</num><heading>Duty \(index + 1)</heading>"
        + lines.enumerated().map {
          "<subsection><num>(\($0 + 1))</num><content><p>\($1)</p></content></subsection>"
        }
        .joined() + "</section>"
    }.joined()
    let uslm = sections.enumerated().map { index, lines in
      "<section><num value=\"\(index + 1)\">§ \(index + 1).</num><heading>Duty</heading>"
        + lines.enumerated().map {
          "<paragraph><num value=\"\($0 + 1)\">(\($0 + 1))</num><content>\($1)</content></paragraph>"
        }
        .joined() + "</section>"
    }.joined()
    let rules = sections.enumerated().map { index, lines in
      "<DIV8 N=\"§ 9.\(index + 1)\" TYPE=\"SECTION\"><HEAD>§ 9.\(index + 1)   Duty.</HEAD>"
        + lines.enumerated().map { "<P>(\($0 + 1)) \($1)</P>" }.joined() + "</DIV8>"
    }.joined()
    return [
      (
        "text.txt",
        Data(sections.enumerated().map { "\($0 + 1). Duty. \($1.joined(separator: " "))\n\n" }.joined().utf8)
      ),
      (
        "mark.md",
        Data(
          sections.enumerated().map { "## \($0 + 1). Duty\n\n\($1.joined(separator: " "))\n\n" }.joined().utf8
        )
      ),
      ("page.html", Data("<!DOCTYPE html><html><body>\(numbered("<p>", "</p>"))</body></html>".utf8)),
      ("word.docx", word), ("open.odt", zip.data), ("paper.pdf", TinyPDF(pages: pages).data),
      ("act.xml", TinyLaw.act(items)), ("code.xml", TinyLaw.code(uslm)),
      ("rules.xml", TinyLaw.regulation(rules, part: "9")),
    ]
  }

  @Test("in nine formats, every quotation is the text at its span, and so are the references in it")
  func spans() throws {
    let bench = try Workbench()
    let documents = Self.documents()
    for (name, bytes) in documents {
      try bench.write("", to: "in/\(name)")
      try bytes.write(to: URL(fileURLWithPath: bench.path("in/\(name)")))
    }
    let ending = try bench.attest("add", bench.path("in"), "--library", "matter")
    #expect(ending.status == 0, "\(ending.errors)")
    var hits = 0
    var references = 0
    for (name, bytes) in documents {
      // Read anew, as whoever checks a span would.
      let scalars = Array(try TextDocumentReader.read(bytes: bytes, name: name).text.unicodeScalars)
      func slice(_ span: Answer.Passage.Span) throws -> String {
        let place = span.selector
        #expect(place.type == "TextPositionSelector")
        try #require(place.start < place.end && place.end <= scalars.count)
        return String(String.UnicodeScalarView(scalars[place.start..<place.end]))
      }
      let found = try bench.attest(
        "search", "keeper tower harbour office dusk", "--library", "matter", "--document", name,
        "--words-only",
        "--json", "--top", "1000")
      let answer = try JSONDecoder().decode(Answer.self, from: Data(found.output.utf8))
      #expect(answer.passages.count >= 90, "\(name): \(answer.passages.count)")
      hits += answer.passages.count
      for passage in answer.passages {
        #expect(passage.path == name && !passage.pinpoint.isEmpty)
        #expect(try slice(passage.span) == passage.quotation)
        for reference in passage.crossReferences {
          references += 1
          #expect(try slice(reference.span) == reference.text)
          #expect(try slice(reference.target).contains("Duty"))
        }
      }
    }
    #expect(hits >= 1000 && references >= 100, "\(hits) hits, \(references) references")
  }
}
