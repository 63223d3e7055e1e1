import Testing

@testable import RecordSummarizer

@Suite struct WrittenRangeTests {
  @Test(arguments: [
    ("65-110 mg/dL", "mg/dL", "65", "110"), ("(3.8-10.8)", "THOUS/MCL", "3.8", "10.8"),
    ("0.00 - 0.20 ng/mL", "ng/mL", "0.00", "0.20"),
    ("<200", "mg/dL", nil, "200"), (">= 60 mL/min", "mL/min", "60", nil),
    ("70-100 mmHg", "mm[Hg]", "70", "100"),
    ("≤5.6 %", "%", nil, "5.6"), ("3.5 mmol/L – 5.1 mmol/L", "mmol/L", "3.5", "5.1"),
  ])
  func `a single range in the value's unit is read`(words: String, unit: String, low: String?, high: String?)
    throws
  {
    let range = try #require(WrittenRange(words, unit: unit))
    #expect(range.low?.value == low)
    #expect(range.high?.value == high)
  }

  @Test(arguments: [
    "M 13-18 g/dl; F 12-16 g/dl", "Negative", "13-18 mg/dL", "18-13", "2", "1-2-3", "", "adult 4-10",
    "1..2-3",
  ])
  func `other words stay words`(words: String) {
    #expect(WrittenRange(words, unit: "g/dL") == nil)
  }
}
