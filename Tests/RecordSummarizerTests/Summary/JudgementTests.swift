import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Judgement")
struct JudgementTests {
  @Test(
    "interpretation and range",
    arguments: [
      ("8.9", "H", ("4.0", "5.6"), "high", false), ("8.9", nil, ("4.0", "5.6"), "high", false),
      ("3.9", nil, ("4.0", "5.6"), "low", false), ("5.6", nil, ("4.0", "5.60"), nil, false),
      ("5.0", "HH", ("4.0", "5.6"), "critically high", true), ("8.9", "N", ("4.0", "5.6"), "high", true),
      ("8.9", "L", ("4.0", "5.6"), "low", true), ("5.0", "A", ("4.0", "5.6"), "abnormal", false),
      ("5.0", "N", ("4.0", "5.6"), nil, false), ("5.0", nil, (nil, "4.0"), "high", false),
      ("5.0", nil, ("6", nil), "low", false), ("abc", nil, ("4.0", "5.6"), nil, false),
    ] as [(String, String?, (String?, String?), String?, Bool)])
  func judgement(
    _ value: String, _ flag: String?, _ range: (String?, String?), _ word: String?, _ disagrees: Bool
  ) {
    let fact = Make.result("Hemoglobin A1c", "4548-4", value, "%", "20240303", flag: flag, range: range)
    let judgement = Judgement(fact)
    #expect(judgement.disagrees == disagrees)
    #expect(judgement.word == word)
  }

  @Test("a range in another unit is not compared")
  func unit() {
    let fact = Make.result(
      "Glucose", "2339-0", "90", "mg/dL", "20240303", range: ("4", "6"), rangeUnit: "mmol/L")
    #expect(Judgement(fact).measured == nil)
    #expect(!Judgement(fact).isAbnormal)
  }

  @Test(
    "interpretations by code and by words",
    arguments: [
      ("HH", nil, "critically high"), ("LL", nil, "critically low"), ("AA", nil, "critically abnormal"),
      ("h", nil, "high"), ("L", nil, "low"), ("N", nil, nil), (nil, "Above high normal", "high"),
      (nil, "Critical low", "critically low"), (nil, "Abnormal", "abnormal"), (nil, "Normal", nil),
      (nil, "See note", nil),
    ] as [(String?, String?, String?)])
  func interpretation(_ code: String?, _ label: String?, _ word: String?) {
    var fact = Make.result("Potassium", "2823-3", "4", "mmol/L", "2024")
    fact.interpretations = [Make.concept(label, code)]
    #expect(Judgement(fact).word == word)
  }
}
