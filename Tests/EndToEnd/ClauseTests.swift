import Foundation
import Testing

@testable import Workflow

/// Kinds of clauses learned from labels, and grids of documents by clauses, as a person uses them.
@Suite struct ClauseTests {
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    let added = try bench.attest(
      "add", LibraryTests.contracts.appending(path: "2024").path, "--library", "matter")
    #expect(added.status == 0, "\(added.errors)")
    return bench
  }

  /// Labels of two clauses that the vocabulary does not know and of none, with commas, quotation marks and line ends.
  static func labels(_ each: Int = 5) -> String {
    var text = "clause,text\r\n"
    for tree in ["oak", "ash", "elm", "fir", "yew"].prefix(each) {
      text +=
        "Spare lanterns,\"Quillon shall keep spare lanterns of \(tree),\r\nand \"\"parts\"\" for them.\"\r\n"
      text += "pets,No dog or cat may be kept in rooms with \(tree) floors.\r\n"
    }
    return text + "none,The rent is due in May.\r\n,The lease ends in June.\r\n"
  }

  @Test(
    "the help of each command has an example",
    arguments: [["grid"], ["train", "clauses"], ["evaluate", "clauses"]])
  func help(command: [String]) throws {
    let ending = try ChildProcess.run(try Workbench.program(), command + ["--help"])
    #expect(ending.status == 0)
    #expect(ending.output.contains((["  attest"] + command).joined(separator: " ")), "\(ending.output)")
  }

  @Test("without a model the grid names the passages of the usual clauses, and says what not found means")
  func grid() throws {
    let ending = try bench().attest("grid", "--library", "matter")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.contains("SUPPLY AGREEMENT — quillon-fernmoor-supply-agreement.txt\n"))
    let line = try #require(
      ending.output.split(separator: "\n").first { $0.hasPrefix("  termination for convenience") })
    #expect(ending.output.contains("Art. VI § 6.3, p. 4  “6.3 Governing Law."), "\(line)")
    #expect(ending.output.contains("It does not mean that the document has no such clause."))
  }

  @Test("CSV has a status, a pinpoint and an untouched quotation for each clause, quoted as RFC 4180 says")
  func csv() throws {
    let bench = try bench()
    let ending = try bench.attest(
      "grid", "--library", "matter", "--clauses", "Governing Law, source code escrow,governing law", "--csv",
      "-")
    #expect(ending.status == 0, "\(ending.errors)")
    let rows = try CSV.rows(ending.output)
    #expect(
      rows.first == [
        "document", "title", "Governing Law: status", "Governing Law: pinpoint", "Governing Law: quotation",
        "source code escrow: status", "source code escrow: pinpoint", "source code escrow: quotation",
      ])
    #expect(rows.count == 5)
    let supply = try #require(rows.first { $0[0] == "quillon-fernmoor-supply-agreement.txt" })
    #expect(supply[2] == "found" && supply[3] == "Art. VI § 6.3, p. 4")
    #expect(Array(supply[5...]) == ["not found", "", ""])
    let file = LibraryTests.contracts.appending(path: "2024/" + supply[0])
    #expect(try String(contentsOf: file, encoding: .utf8).contains(supply[4]))
  }

  @Test(
    "a cell that a spreadsheet would take for a formula is made text",
    arguments: [
      ("=1+1", "'=1+1"), ("-a, b", "\"'-a, b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""),
      ("plain", "plain"), ("", ""),
    ])
  func formulas(text: String, cell: String) {
    #expect(ClauseGridTable.cell(text) == cell)
  }

  @Test("each cell of the page opens its passage, without script and under the page's policy")
  func page() throws {
    let bench = try bench()
    try bench.write(
      "1. Governing Law. This <b>Agreement</b> & all of it shall be governed by the laws of the State of Iowa.",
      to: "hostile.txt")
    #expect(try bench.attest("add", bench.path("hostile.txt"), "--library", "matter").status == 0)
    let ending = try bench.attest(
      "grid", "--library", "matter", "--clauses", "governing law", "--html", bench.path("out/grid.html"))
    #expect(ending.status == 0, "\(ending.errors)")
    let page = try #require(bench.text("out/grid.html"))
    #expect(
      page.contains("default-src 'none'") && !page.contains("<script") && !page.contains("<b>Agreement"))
    #expect(page.contains("<blockquote>1. Governing Law. This &lt;b&gt;Agreement&lt;/b&gt; &amp; all of it"))
    #expect(page.contains("<summary>found: Art. VI § 6.3, p. 4"))
    #expect(page.components(separatedBy: "<details class=\"fold\"><summary>").count >= 4)
    #expect(page.contains("It does not mean that the document has no such clause."))
  }

  @Test("what is learned from labels is told with its checked figures, and fills cells that name it")
  func training() throws {
    let bench = try bench()
    let labels = try bench.write(Self.labels(), to: "labels.csv")
    let trained = try bench.attest(
      "train", "clauses", labels, "--output", bench.path("model.json"), "--library", "matter")
    #expect(trained.status == 0, "\(trained.errors)")
    #expect(
      trained.output.contains("Spare lanterns         5       1.00    1.00  unknown"), "\(trained.output)")
    #expect(trained.output.contains("2 labelled passages of no clause"))
    #expect(trained.output.contains("Note: The figures are for labelled passages told from each other"))
    let first = bench.text("model.json")
    _ = try bench.attest(
      "train", "clauses", labels, "--output", bench.path("model.json"), "--library", "matter")
    #expect(first != nil && bench.text("model.json") == first)
    let grid = try bench.attest(
      "grid", "--library", "matter", "--model", bench.path("model.json"), "--json", "--document", "quillon")
    #expect(grid.status == 0, "\(grid.errors)")
    struct Grid: Decodable {
      struct Column: Decodable { var name: String, examples: Int? }
      struct Tree: Decodable { var value: Double, details: [Tree] }
      struct Passage: Decodable { var pinpoint: String, quotation: String, explanation: Tree }
      struct Cell: Decodable { var clause: String, status: String, probability: Double, passage: Passage? }
      struct Row: Decodable { var path: String, cells: [Cell] }
      var columns: [Column], rows: [Row], notes: [String]
    }
    let read = try JSONDecoder().decode(Grid.self, from: Data(grid.output.utf8))
    #expect(
      read.columns.map(\.name) == ["Spare lanterns", "pets"] && read.columns.map(\.examples) == [5, 5])
    #expect(read.rows.map(\.path) == ["quillon-fernmoor-supply-agreement.txt"])
    let cells = try #require(read.rows.first?.cells)
    #expect(cells.count == 2 && cells[0].probability > cells[1].probability)
    for passage in cells.compactMap(\.passage) {
      #expect(abs(passage.explanation.details.reduce(0) { $0 + $1.value } - passage.explanation.value) < 1e-9)
    }
    #expect(read.notes.contains { $0.contains("labelled passages alone") })
  }

  @Test("labels as JSON lines and as TSV teach the same as a table")
  func forms() throws {
    let bench = try Workbench()
    let passages = [
      ("pets", "No dog may be kept."), ("pets", "No cat may be kept."), ("cars", "A car may stand there."),
      ("cars", "A van may stand there."),
    ]
    let lines = passages.map { "{\"clause\": \"\($0.0)\", \"text\": \"\($0.1)\"}\n" }.joined()
    let table = "clause\ttext\n" + passages.map { "\($0.0)\t\($0.1)\n" }.joined()
    let files = [
      try bench.write(lines, to: "a.jsonl"), try bench.write(table, to: "a.tsv"),
      try bench.write(table.replacing("\t", with: ","), to: "a.csv"),
    ]
    let read = try files.map { try ClauseLabels(contentsOf: $0).examples }
    #expect(read[0].count == 4 && read[0] == read[1] && read[1] == read[2])
  }

  @Test("too few examples are told, and status 1 asks a person")
  func tooFew() throws {
    let bench = try Workbench()
    let labels = try bench.write(Self.labels(2), to: "labels.csv")
    let ending = try bench.attest("train", "clauses", labels, "--output", bench.path("model.json"))
    #expect(ending.status == 1, "\(ending.errors)")
    #expect(
      ending.output.contains("Too few examples to rely on, fewer than 5: Spare lanterns (2), pets (2)."))
    #expect(ending.output.contains("No library was named"))
  }

  @Test(
    "labels that are none are one sentence with status 3, without a word of them",
    arguments: [
      ("x.csv", "kind,text\na,SECRETWORD b\n"), ("x.csv", "clause,text\na,b,SECRETWORD\n"),
      ("x.csv", "clause,text\na,\"SECRETWORD\n"), ("x.csv", "clause,text\nnone,SECRETWORD\n"),
      ("x.csv", "clause,text\na, \n"),
      ("x.csv", "clause,text\nonly,SECRETWORD here\nonly,SECRETWORD there\n"),
      ("x.jsonl", "{\"clause\": \"a\"}\n"), ("x.jsonl", "SECRETWORD\n"), ("x.txt", "SECRETWORD"),
      ("x.csv", ""),
    ])
  func badLabels(name: String, text: String) throws {
    let bench = try Workbench()
    let path = try bench.write(text, to: name)
    let ending = try bench.attest("train", "clauses", path, "--output", bench.path("model.json"))
    #expect(ending.status == 3, "\(ending.errors)")
    #expect(ending.errors.hasPrefix("attest: ") && ending.errors.split(separator: "\n").count == 1)
    #expect(!ending.errors.contains("SECRETWORD"))
    #expect(bench.text("model.json") == nil)
  }

  @Test(
    "what is used wrongly is one sentence and status 2 or 3",
    arguments: [
      "2 grid", "2 grid --library other", "2 grid --library matter --clauses parking",
      "2 grid --library matter --clauses ,",
      "2 grid --library matter --csv - --json", "2 grid --library matter --as-of soon",
      "3 grid --library matter --model nothing-is-here.json", "3 grid --library matter --model BROKEN",
      "3 train clauses nothing-is-here.csv --output x.json", "2 train clauses x.csv",
      "2 search x --library matter --rerank 0",
    ])
  func badUse(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let bench = try bench()
    let broken = try bench.write(#"{"format": "attest-clauses-1", "clauses": []}"#, to: "broken.json")
    let ending = try ChildProcess.run(
      try Workbench.program(),
      words.dropFirst().map { $0 == "BROKEN" ? broken : $0 } + ["--store", bench.storePath])
    #expect(ending.status == Int32(words[0]), "\(ending.errors)")
    #expect(ending.errors.hasPrefix("attest: ") || ending.errors.hasPrefix("Error: "), "\(ending.errors)")
  }
}

/// Reading of CSV for tests, apart from the program's own.
private enum CSV {
  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.unicodeScalars.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(!isQuoted && row.isEmpty && cell.isEmpty)
    return rows
  }
}
