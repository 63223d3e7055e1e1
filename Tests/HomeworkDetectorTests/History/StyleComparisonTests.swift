import Foundation
import Testing

@testable import HomeworkDetector

@Suite("A text against earlier writing")
struct StyleComparisonTests {
  static let walk =
    "I walked to the shop because it was raining and I did not want to be wet, but then the sun came out again. "
  static let rule =
    "The rules of the house, which are few, may be read by anyone who enters it; they have been kept since then. "

  @Test("lies at nothing from itself, whatever the case")
  func itself() throws {
    let found = try #require(StyleComparison.compare(Self.walk, with: [Self.walk.uppercased()]))
    #expect(abs(found.distance) < 1e-12)
    #expect(found.differences.isEmpty)
    #expect(found.usual == nil)
    #expect(found.texts == 1)
    #expect(found.words == 24)
  }

  /// Figures that `Scripts/references/function_words.py`'s counting and NumPy give for the shipped table.
  @Test("lies as far as another implementation says")
  func golden() throws {
    let found = try #require(StyleComparison.compare(Self.walk, with: [Self.rule]))
    #expect(abs(found.distance - 0.9531125193198962) < 1e-9)
  }

  @Test(
    "has no comparison without words", arguments: [("", ["a"]), ("a", []), ("a", ["", "\0"]), ("🧮", ["🧮"])])
  func nothing(_ sample: (String, [String])) {
    #expect(StyleComparison.compare(sample.0, with: sample.1) == nil)
  }

  @Test("is told with its range, what differs and what to be careful of")
  func differences() throws {
    let earlier = [Self.rule, Self.rule + "It is so. ", Self.rule + "They know that. "].map {
      String(repeating: $0, count: 12)
    }
    let found = try #require(StyleComparison.compare(String(repeating: Self.walk, count: 10), with: earlier))
    let usual = try #require(found.usual)
    #expect(found.distance > usual.upperBound)
    #expect(found.texts == 3)
    #expect(found.differences.count == 8)
    #expect(found.differences.first.map { abs($0.deviations) >= 3 } == true)
    let title = found.differences.contains {
      $0.title == "“did” per 1,000 words" && $0.earlier == 0 && $0.deviations > 0
    }
    #expect(title)
    #expect(found.cautions.contains { $0.contains("another kind of text") })
    #expect(!found.cautions.contains { $0.contains("mostly chance") })
  }

  static let warned: [(text: String, earlier: [String], part: String)] = [
    ("few words here", ["more of the same"], "The text has 3 words"),
    ("few words here", ["more of the same"], "There is one earlier text"),
    ("few words here", ["more of the same"], "The earlier writing has 4 words"),
    ("few words here", ["more of the same", "and of that"], "two earlier texts"),
    (
      String(repeating: "ein Satz auf Deutsch ", count: 60), ["that is what it was like then"],
      "another language"
    ),
  ]

  @Test("is told with cautions", arguments: warned.indices)
  func cautions(_ index: Int) throws {
    let sample = Self.warned[index]
    let found = try #require(StyleComparison.compare(sample.text, with: sample.earlier))
    #expect(found.cautions.contains { $0.contains(sample.part) })
  }

  @Test("is made for any text")
  func hostile() {
    for text in [
      String(repeating: "x", count: 200_000), String(repeating: "the ", count: 20_000), "\u{301}\u{301}a",
    ] {
      let found = StyleComparison.compare(text, with: [text, "and so on"])
      #expect(found.map { $0.distance.isFinite } != false)
    }
  }

  @Test("has a table of 150 words in order, each with a deviation")
  func table() {
    let words = FunctionWords.entries.map(\.word)
    #expect(words.count == 150)
    #expect(words == words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(FunctionWords.entries.allSatisfy { $0.mean > 0 && $0.deviation > 0 })
  }
}

@Suite(
  "Writers in the development essays (needs ../shared/data)",
  .enabled(if: EducationData.isThere, EducationData.absence))
struct StyleDataTests {
  @Test("Halves of one essay lie nearer than halves of two")
  func halves() throws {
    let texts = try EducationData.essays("ellipse").filter { $0.split(separator: " ").count >= 400 }.prefix(
      150)
    #expect(texts.count == 150)
    let halves = texts.map { text -> (StyleProfile, StyleProfile) in
      let words = text.split(whereSeparator: \.isWhitespace)
      let middle = words.count / 2
      return (
        StyleProfile(words[..<middle].joined(separator: " ")),
        StyleProfile(words[middle...].joined(separator: " "))
      )
    }
    var same: [Double] = []
    var other: [Double] = []
    for (i, first) in halves.enumerated() {
      for (j, second) in halves.enumerated() {
        let distance = first.0.distance(to: second.1)
        if i == j { same.append(distance) } else { other.append(distance) }
      }
    }
    let wins = same.reduce(0.0) { sum, a in sum + other.reduce(0.0) { $0 + (a < $1 ? 1 : a == $1 ? 0.5 : 0) }
    }
    // The area under the ROC curve.
    #expect(wins / Double(same.count * other.count) >= 0.95)
  }

  @Test("The table's means are those of the essays")
  func recount() throws {
    let essays = try EducationData.essays("ellipse") + EducationData.essays("outfox")
    let profiles = essays.map { StyleProfile($0) }.filter { $0.words >= 150 }
    for (place, entry) in FunctionWords.entries.enumerated() {
      let rates = profiles.map { $0.rate(place) }
      let mean = rates.reduce(0, +) / Double(rates.count)
      let variance = rates.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rates.count)
      // Normalising takes away a few signs, so the two count a little differently.
      #expect(abs(mean - entry.mean) < 0.02 * entry.mean + 0.02, "\(entry.word)")
      #expect(abs(variance.squareRoot() - entry.deviation) < 0.05 * entry.deviation, "\(entry.word)")
    }
  }
}
