import Evidence
import Foundation
import HomeworkDetector
import Testing

@Suite("Texts in JSON lines")
struct JSONLinesIntakeTests {
  @Test("Good lines are read, bad ones told with their numbers")
  func lines() {
    let file = """
      \u{FEFF}{"id": "a", "text": "One é.", "label": "human"}

      {"id": 7, "text": "Two."}\r
      {"id": "b"}
      {"text": "no id"}
      not JSON
      ["a"]
      {"id": "c", "text": " \\n "}
      {"id": "a", "text": "again"}
      {"id": "d", "text": 5}
      {"id": "e", "text": "last"}
      """
    let intake = JSONLinesIntake(Data(file.utf8), name: "in.jsonl")
    #expect(intake.texts.map(\.id) == ["a", "7", "c", "e"])
    #expect(intake.texts.map(\.text) == ["One é.", "Two.", " \n ", "last"])
    #expect(intake.texts.map(\.line) == [1, 3, 8, 11])
    #expect(
      intake.problems.map(\.place) == [4, 5, 6, 7, 9, 10].map { "in.jsonl:\($0)" })
    #expect(intake.problems.allSatisfy { $0.code == "jsonl.line" && !$0.description.contains("again") })
  }

  @Test(
    "Hostile lines end in a sentence",
    arguments: [
      Data(), Data([0xFF, 0xFE]), Data(String(repeating: "[", count: 100_000).utf8),
      Data("{\"id\": \"\", \"text\": \"a\"}".utf8), Data("{\"id\": \"a\", \"text\": \"\\ud800\"}".utf8),
      Data("{\"id\": 1.5, \"text\": \"a\"}".utf8),
      Data("{\"id\": \"a\", \"text\": \"".utf8 + [0xC3, 0x28, 0x22, 0x7D]),
    ])
  func hostile(bytes: Data) {
    let intake = JSONLinesIntake(bytes, name: "in.jsonl")
    #expect(intake.texts.count + intake.problems.count == 1)
  }
}
