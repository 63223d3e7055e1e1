import Testing

@testable import RecordSummarizer

@Suite struct WrittenRangeTests {
  struct Case: Sendable {
    var words: String
    var unit: String
    var low: String?
    var high: String?
  }

  static let ranges = [
    Case(words: "65-110 mg/dL", unit: "mg/dL", low: "65", high: "110"),
    Case(words: "(3.8-10.8)", unit: "THOUS/MCL", low: "3.8", high: "10.8"),
    Case(words: "0.00 - 0.20 ng/mL", unit: "ng/mL", low: "0.00", high: "0.20"),
    Case(words: "<200", unit: "mg/dL", high: "200"), Case(words: ">= 60 mL/min", unit: "mL/min", low: "60"),
    Case(words: "70-100 mmHg", unit: "mm[Hg]", low: "70", high: "100"),
    Case(words: "≤5.6 %", unit: "%", high: "5.6"),
    Case(words: "3.5 mmol/L – 5.1 mmol/L", unit: "mmol/L", low: "3.5", high: "5.1"),
  ]

  @Test(arguments: ranges)
  func `a single range in the value's unit is read`(_ expected: Case) throws {
    let range = try #require(WrittenRange(expected.words, unit: expected.unit))
    #expect(range.low?.value == expected.low)
    #expect(range.high?.value == expected.high)
  }

  @Test(arguments: [
    "M 13-18 g/dl; F 12-16 g/dl", "Negative", "13-18 mg/dL", "18-13", "2", "1-2-3", "", "adult 4-10",
    "1..2-3",
  ])
  func `other words stay words`(words: String) {
    #expect(WrittenRange(words, unit: "g/dL") == nil)
  }
}
