import Evidence
import Foundation
import Testing

@testable import LanguageModelCore

@Suite struct DataTests {
  @Test(
    "tables are read as RFC 4180 has it",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n\"x, \"\"y\"\"\",\"line\nline\"", [["a", "b"], ["x, \"y\"", "line\nline"]]),
      ("\u{FEFF}a\n\n\"\"\nb\"c\n", [["a"], [""], ["b\"c"]]),
      (",\n", [["", ""]]),
    ])
  func tables(text: String, rows: [[String]]) {
    #expect(DelimitedText.rows(Array(text.utf8), separator: UInt8(ascii: ",")) == rows)
  }

  @Test("a quotation mark that is never closed, and bytes that are not UTF-8, are no table")
  func noTable() {
    #expect(DelimitedText.rows(Array("a,\"b".utf8), separator: UInt8(ascii: ",")) == nil)
    #expect(DelimitedText.rows([0x61, 0xFF], separator: UInt8(ascii: ",")) == nil)
  }

  @Test("JSON lines and tables give the same examples, and the digests of the files")
  func files() throws {
    let folder = try ScratchFolder()
    let lines =
      #"{"text":"One","label":true,"group":"d1","features":{"n":2}}"# + "\n\n" + #"{"text":"Two","label":3}"#
    let json = try folder.write(Array(lines.utf8), as: "a.jsonl")
    let table = try folder.write(Array("clause\tkind\tn\nOne\ttrue\t2\nTwo\t3\t4\n".utf8), as: "b.tsv")
    let first = try LabeledDataset(files: [json])
    #expect(
      first.examples == [
        LabeledExample(text: "One", label: "true", group: "d1", values: ["n": 2]),
        LabeledExample(text: "Two", label: "3"),
      ])
    #expect(first.files.map(\.name) == ["a.jsonl"])
    #expect(first.files.map(\.examples) == [2])
    let fields = DataFields(text: ["clause"], label: "kind", values: ["n"])
    let second = try LabeledDataset(files: [table], fields: fields)
    #expect(second.examples.map(\.label) == ["true", "3"])
    #expect(second.examples.map { $0.values["n"] } == [2, 4])
    // sha256sum of the table's bytes.
    #expect(
      second.files.map(\.digest.hex) == ["0167868d435d14510cfafe5cb22e81464f5cc4ba8a16be7880fa48ba4c7ff33a"])
  }

  @Test(
    "what is no data is one sentence with the line, and none of the text",
    arguments: [
      ("a.jsonl", "{\"text\":\"SECRET\"}", "a.jsonl:1"), ("a.jsonl", "SECRET", "a.jsonl:1"),
      ("a.jsonl", "{\"text\":\"a\",\"label\":\"b\"}\n{\"label\":\"SECRET\"}", "a.jsonl:2"),
      ("a.jsonl", "{\"text\":\"a\",\"label\":1.5}", "a.jsonl:1"),
      ("a.jsonl", "{\"text\":\"a\",\"label\":\"b\",\"features\":{\"n\":\"SECRET\"}}", "a.jsonl:1"),
      ("a.jsonl", "", "a.jsonl"), ("a.csv", "text,other\na,b\n", "a.csv"),
      ("a.csv", "text,label\nSECRET\n", "a.csv, row 2"), ("a.csv", "text,label\nSECRET,\n", "a.csv, row 2"),
      ("a.csv", "text,label\n\"SECRET", "a.csv"), ("a.txt", "SECRET", "a.txt"),
    ])
  func refused(name: String, content: String, place: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Array(content.utf8), as: name)
    let error = try #require(throws: LanguageModelCoreError.self) { try LabeledDataset(files: [path]) }
    #expect(error.code == "learning.data")
    #expect(error.place == place)
    #expect(!error.description.contains("SECRET"))
    #expect(throws: LanguageModelCoreError.self) { try LabeledDataset(files: [path + "-missing.csv"]) }
  }

  @Test("each label has its share in each part, and no group is divided", arguments: [1, 2, 3] as [UInt64])
  func split(seed: UInt64) {
    let examples = LearningSample.examples(240)
    let (labels, groups) = (examples.map(\.label), examples.map(\.group))
    let parts = DataSplit.parts(labels: labels, groups: groups, shares: [0.6, 0.2, 0.2], seed: seed)
    let byGroup = Dictionary(grouping: examples.indices, by: { groups[$0] })
    #expect(byGroup.values.allSatisfy { rows in Set(rows.map { parts[$0] }).count == 1 })
    for (part, share) in [0.6, 0.2, 0.2].enumerated() {
      for label in Set(labels) {
        let count = examples.indices.count { parts[$0] == part && labels[$0] == label }
        #expect(abs(Double(count) - share * 80) <= 2, "\(label): \(count)")
      }
    }
    #expect(parts == DataSplit.parts(labels: labels, groups: groups, shares: [0.6, 0.2, 0.2], seed: seed))
    #expect(
      parts != DataSplit.parts(labels: labels, groups: groups, shares: [0.6, 0.2, 0.2], seed: seed + 10))
  }

  @Test("without groups every label is divided as evenly as can be")
  func evenly() {
    let labels = (0..<53).map { $0 % 5 == 0 ? "rare" : "common" }
    let folds = DataSplit.folds(4, labels: labels, groups: labels.map { _ in nil }, seed: 5)
    for label in ["rare", "common"] {
      let counts = (0..<4).map { fold in labels.indices.count { folds[$0] == fold && labels[$0] == label } }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "\(counts)")
    }
  }

  @Test("a sample has so many of each label, and a larger one holds it")
  func sample() {
    let labels = LearningSample.examples(90).map(\.label)
    let few = DataSplit.sample(4, of: Array(labels.indices), labels: labels, seed: 3)
    let more = DataSplit.sample(8, of: Array(labels.indices), labels: labels, seed: 3)
    #expect(few.count == 12 && more.count == 24)
    #expect(Set(few).isSubset(of: more))
    #expect(Dictionary(grouping: few, by: { labels[$0] }).values.allSatisfy { $0.count == 4 })
  }

  @Test(
    "texts come to one form",
    arguments: [
      ("  “Don’t”\t\n stop — now ", "\"Don't\" stop - now"), ("ﬁne\u{A0}print", "fine print"),
      ("e\u{301}", "\u{E9}"), ("", ""), ("①²", "12"),
    ])
  func prepared(text: String, form: String) {
    #expect(Array(TextPreparation.prepare(text).unicodeScalars) == Array(form.unicodeScalars))
  }
}
