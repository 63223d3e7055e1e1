import Foundation
import Testing

@testable import Workflow

/// Libraries of legal documents, as a person uses them.
@Suite struct LibraryTests {
  static let contracts = URL(fileURLWithPath: Workbench.corpusRecord).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "contracts")

  private func bench() throws -> Workbench {
    let bench = try Workbench()
    let ending = try bench.attest("add", Self.contracts.appending(path: "2024").path, "--library", "matter")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("Library matter: 4 added; "))
    return bench
  }

  @Test(
    "the help of each command has an example",
    arguments: [["add"], ["search"], ["ask"], ["evaluate", "retrieval"]])
  func help(command: [String]) throws {
    let ending = try ChildProcess.run(try Workbench.program(), command + ["--help"])
    #expect(ending.status == 0)
    #expect(ending.output.contains((["  attest"] + command).joined(separator: " ")), "\(ending.output)")
  }

  @Test("what was added and has not changed is passed over; what has changed is a new version")
  func adding() throws {
    let bench = try bench()
    let again = try bench.attest(
      "add", Self.contracts.appending(path: "2024").path, "--library", "matter", "--json")
    #expect(again.output.contains("\"unchanged\" : 4") && again.output.contains("\"added\" : 0"))
    let later = try bench.attest("add", Self.contracts.appending(path: "2025").path, "--library", "matter")
    #expect(later.output.hasPrefix("Library matter: 0 added, 1 new version; "))
    let old = try bench.attest(
      "search", "Fernmoor termination for convenience", "--library", "matter", "--words-only", "--as-of",
      "2024-12",
      "--top", "1")
    #expect(old.output.contains("SUPERSEDED on 2025-09-01") && old.output.contains("one hundred eighty"))
    #expect(old.output.contains("The latest version says instead:") && old.output.contains("ninety (90)"))
  }

  @Test("a search shows the document meant, the passage with its pinpoint, and why")
  func search() throws {
    let ending = try bench().attest(
      "search", "cap on liability, Quillon", "--library", "matter", "--words-only", "--top", "2")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(
      ending.output.contains("Document meant\n  SUPPLY AGREEMENT — quillon-fernmoor-supply-agreement.txt"))
    #expect(ending.output.contains("1. SUPPLY AGREEMENT, Art. IV § 4.2, p. 3"))
    #expect(ending.output.contains("Why: The document is meant"))
  }

  @Test("in JSON a passage has a selector, and the text at it is the quotation")
  func json() throws {
    let ending = try bench().attest(
      "search", "return of information of Oddny", "--library", "matter", "--json", "--words-only")
    struct Answer: Decodable {
      struct Passage: Decodable {
        struct Span: Decodable {
          struct Selector: Decodable { var type: String, start: Int, end: Int }
          var selector: Selector
        }
        var path: String, quotation: String, pinpoint: String, score: Double, span: Span
        var explanation: Tree
      }
      struct Tree: Decodable { var value: Double, details: [Tree] }
      var passages: [Passage]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(ending.output.utf8))
    #expect(answer.passages.count > 3)
    for passage in answer.passages {
      let file = Self.contracts.appending(path: "2024/" + passage.path)
      let scalars = Array(try String(contentsOf: file, encoding: .utf8).unicodeScalars)
      let place = passage.span.selector
      #expect(place.type == "TextPositionSelector")
      #expect(String(String.UnicodeScalarView(scalars[place.start..<place.end])) == passage.quotation)
      let sum = passage.explanation.details.reduce(0) { $0 + $1.value }
      #expect(abs(sum - passage.score) < 1e-9)
    }
  }

  @Test("the questions of a file are answered a line each, as the scorer reads them")
  func queries() throws {
    let bench = try bench()
    let file = try bench.write(
      #"{"id": "a", "query": "Consider Marrowby; are there cookies?"}"# + "\n\n"
        + #"{"id": "b", "query": "of the"}"# + "\n",
      to: "queries.jsonl")
    let ending = try bench.attest(
      "search", "--queries", file, "--library", "matter", "--top", "3", "--json", "--words-only")
    #expect(ending.status == 0, "\(ending.errors)")
    struct Line: Decodable {
      struct Snippet: Decodable { var file_path: String, span: [Int], score: Double }
      var id: String, snippets: [Snippet]
    }
    let lines = try ending.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.id) == ["a", "b"])
    #expect(lines[0].snippets.count == 3 && lines[0].snippets[0].file_path == "marrowby-privacy-policy.txt")
    #expect(lines[1].snippets.isEmpty)
  }

  @Test("an answer is a quotation with its pinpoint, or that the library does not say")
  func ask() throws {
    let bench = try bench()
    let said = try bench.attest(
      "ask", "may Fernmoor assign the agreement?", "--library", "matter", "--words-only")
    #expect(said.status == 0)
    #expect(said.output.hasPrefix("The document says:\n"))
    #expect(
      said.output.contains("prior written consent of the other")
        && said.output.contains("Art. VI § 6.1, p. 4"))
    let unsaid = try bench.attest(
      "ask", "Is there a source code escrow?", "--library", "matter", "--words-only")
    #expect(unsaid.status == 0)
    #expect(unsaid.output.hasPrefix("The library does not say.\n"), "\(unsaid.output)")
  }

  @Test("the text of a document is told in no error")
  func quietErrors() throws {
    let bench = try bench()
    try bench.write("\u{0}\u{1}SECRETWORD\u{0}", to: "in/broken.bin")
    try bench.write("%PDF-1.7 SECRETWORD", to: "in/broken.pdf")
    try bench.write("", to: "in/empty.txt")
    try bench.write("1. Good. This is a clause.", to: "in/good.txt")
    let ending = try bench.attest("add", bench.path("in"), "--library", "matter")
    #expect(ending.status == 3)
    #expect(ending.output.contains("1 added, 3 not read"))
    #expect(ending.errors.split(separator: "\n").count == 3, "\(ending.errors)")
    #expect(!ending.errors.contains("SECRETWORD"))
  }

  @Test(
    "what is used wrongly is one sentence and status 2 or 3",
    arguments: [
      "2 search x --library other", "2 ask x --library other", "2 search of --library matter",
      "2 search --library matter", "2 search x --library matter --since soon",
      "2 search x --library matter --top 0", "3 add nothing-is-here.txt --library matter",
      "3 add EMPTY --library matter", "3 search --queries nothing-is-here.jsonl --library matter",
    ])
  func badUse(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let (status, arguments) = (Int32(words[0]), words.dropFirst())
    let bench = try bench()
    try FileManager.default.createDirectory(atPath: bench.path("empty"), withIntermediateDirectories: true)
    let ending = try ChildProcess.run(
      try Workbench.program(),
      arguments.map { $0 == "EMPTY" ? bench.path("empty") : $0 } + ["--store", bench.storePath])
    #expect(ending.status == status, "\(ending.errors)")
    let isSentence = ending.errors.hasPrefix("attest: ") || ending.errors.hasPrefix("Error: ")
    #expect(isSentence, "\(ending.errors)")
  }

  @Test("an erased document leaves no word in the store, and the others stay")
  func erasing() throws {
    let bench = try bench()
    let file = try bench.write("1. Care. The tenant polishes the Quastenflosser daily.", to: "lease.txt")
    _ = try bench.attest("add", file, "--library", "matter")
    let found = try bench.attest("search", "Quastenflosser", "--library", "matter", "--words-only", "--json")
    let urn = try #require(found.output.range(of: "urn:sha256:"))
    let digest = String(found.output[urn.upperBound...].prefix(64))
    let ending = try bench.attest("erase", digest, "--yes")
    #expect(ending.status == 0, "\(ending.errors)")
    for name in bench.names(in: "store") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: bench.path("store/" + name)))
      for word in ["Quastenflosser", "quastenfloss", "lease.txt"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in \(name)")
      }
    }
    let answer = try bench.attest("search", "Quillon audit", "--library", "matter", "--words-only")
    #expect(answer.output.contains("§ 6.2"))
  }
}
