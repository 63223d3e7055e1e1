import Foundation
import Testing

@testable import Workflow

/// For and against, and the order that a model gives, as a person asks for them.
@Suite struct OutlineTests {
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.attest("add", LibraryTests.contracts.appending(path: "2024").path, "--library", "matter")
    return bench
  }

  @Test("each point is a quotation with its pinpoint and the words that place it")
  func text() throws {
    let ending = try bench().attest(
      "ask", "may Fernmoor assign the agreement?", "--library", "matter", "--words-only", "--outline")
    #expect(ending.status == 0, "\(ending.errors)")
    let (supporting, against) = ("For\n", "Against, or limiting it\n")
    #expect(ending.output.hasPrefix(supporting))
    let parts = ending.output.components(separatedBy: against)
    #expect(parts.count == 2 && parts[0].contains("> except to an Affiliate"))
    #expect(parts.last?.contains("> 6.1") == false)
    #expect(parts.last?.contains("> Neither party may assign this Agreement") == true, "\(ending.output)")
    #expect(ending.output.contains("Art. VI § 6.1, p. 4") && ending.output.contains("by “neither party”"))
    #expect(ending.output.contains("not by understanding"))
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count < 140 })
  }

  @Test("in JSON each quotation stands in its document at its place")
  func json() throws {
    let ending = try bench().attest(
      "ask", "who may terminate the Fernmoor agreement for convenience?", "--library", "matter",
      "--words-only",
      "--outline", "--json")
    struct Outline: Decodable {
      struct Point: Decodable {
        struct Span: Decodable {
          struct Selector: Decodable { var start: Int, end: Int }
          var selector: Selector
        }
        var path: String, quotation: String, cues: [String], span: Span
      }
      var supporting: [Point], limiting: [Point], related: [Point], meaning: String
    }
    let outline = try JSONDecoder().decode(Outline.self, from: Data(ending.output.utf8))
    #expect(
      outline.supporting.contains {
        $0.quotation.contains("Fernmoor may terminate this Agreement at any time")
      })
    for point in outline.supporting + outline.limiting + outline.related {
      let file = LibraryTests.contracts.appending(path: "2024/" + point.path)
      let scalars = Array(try String(contentsOf: file, encoding: .utf8).unicodeScalars)
      let place = point.span.selector
      #expect(String(String.UnicodeScalarView(scalars[place.start..<place.end])) == point.quotation)
    }
    #expect(outline.related.allSatisfy(\.cues.isEmpty) && !outline.supporting.contains { $0.cues.isEmpty })
  }

  @Test("what the library does not speak of has no points")
  func nothing() throws {
    let ending = try bench().attest(
      "ask", "Is there a source code escrow?", "--library", "matter", "--words-only", "--outline")
    #expect(ending.output.hasPrefix("The library does not say.\n"), "\(ending.output)")
  }

  private static let canScore =
    (try? ListModels(home: .standard()).run())?.contains { $0.isUsable && $0.purposes.contains("scoring") }
    == true

  @Test(
    "with --rerank each tree shows the model's part and still sums to the score",
    .enabled(if: Self.canScore, "the models are not fetched"))
  func reranking() throws {
    let bench = try bench()
    let ending = try bench.attest(
      "search", "notice of termination", "--library", "matter", "--rerank", "20", "--json", "--top", "5")
    #expect(ending.status == 0, "\(ending.errors)")
    struct Answer: Decodable {
      struct Tree: Decodable { var label: String, value: Double, details: [Tree] }
      struct Passage: Decodable { var score: Double, explanation: Tree }
      var passages: [Passage], notes: [String]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(ending.output.utf8))
    #expect(answer.passages.count == 5 && answer.notes.contains { $0.contains("language model’s help") })
    #expect(answer.passages.map(\.score) == answer.passages.map(\.score).sorted(by: >))
    #expect(
      answer.passages.contains {
        $0.explanation.details.last?.label.hasPrefix("Likelihood of the question") == true
      })
    for passage in answer.passages {
      #expect(abs(passage.explanation.details.reduce(0) { $0 + $1.value } - passage.score) < 1e-6)
    }
  }
}
