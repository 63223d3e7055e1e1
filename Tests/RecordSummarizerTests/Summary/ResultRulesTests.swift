import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Results and vital signs")
struct ResultRulesTests {
  static let a1c = "Hemoglobin A1c"

  @Test("abnormal first, critical before that; range, date and direction")
  func order() throws {
    let facts = [
      Make.result("Sodium", "2951-2", "140", "mmol/L", "20240303", flag: "N", range: ("135", "145")),
      Make.result(Self.a1c, "4548-4", "8.1", "%", "20230902", flag: "H", range: ("4.0", "5.6")),
      Make.result(Self.a1c, "4548-4", "8.9", "%", "20240303", range: ("4.0", "5.6")),
      Make.result("Potassium", "2823-3", "6.9", "mmol/L", "20240303", flag: "HH"),
      Make.result("Creatinine", "2160-0", "1.4", "mg/dL", "202402", flag: "H"),
      Make.result("Sodium", "2951-2", "129", "mmol/L", "20230303", flag: "L", range: ("135", "145")),
    ]
    let claims = try Make.claims(.results, facts)
    #expect(
      claims.map(\.text) == [
        "Potassium 6.9 mmol/L on 3 Mar 2024, marked critically high.",
        "Hemoglobin A1c 8.9 % on 3 Mar 2024, above range 4.0–5.6 %, up from 8.1 % on 2 Sep 2023.",
        "Creatinine 1.4 mg/dL in Feb 2024, marked high.",
        "Sodium 140 mmol/L on 3 Mar 2024, range 135–145 mmol/L, up from 129 mmol/L on 3 Mar 2023.",
      ])
    #expect(claims.map(\.flag) == ["Critically high", "High", "High", nil])
    #expect(claims.map(\.emphasis) == [.critical, .warning, .warning, .normal])
    #expect(claims[1].series?.points.map(\.value) == [8.1, 8.9])
    #expect(claims[1].series?.points.map(\.flag) == ["High", "High"])
    #expect(claims[1].series?.referenceHigh == 5.6)
    #expect(claims[3].details.contains(LabeledValue("Last low", "129 mmol/L on 3 Mar 2023")))
    #expect(claims[0].series == nil)
  }

  @Test("only numbers in the same unit are compared")
  func units() throws {
    let facts = [
      Make.result("Glucose", "2339-0", "5.1", "mmol/L", "2023"),
      Make.result("Glucose", "2339-0", "95", "mg/dL", "2024"),
    ]
    let claims = try Make.claims(.results, facts)
    #expect(claims.map(\.text) == ["Glucose 95 mg/dL in 2024."])
    #expect(claims.first?.series == nil)
  }

  @Test("equal values are unchanged however they are written, and lower ones are down")
  func direction() throws {
    let table = [
      ("7.20", "7.2", "unchanged from 7.20 %"), ("8", "7.2", "down from 8 %"), ("-1", "7.2", "up from -1 %"),
    ]
    for (old, new, words) in table {
      let facts = [
        Make.result(Self.a1c, "4548-4", old, "%", "20230101"),
        Make.result(Self.a1c, "4548-4", new, "%", "20240101"),
      ]
      #expect(
        try Make.texts(.results, facts) == ["Hemoglobin A1c \(new) % on 1 Jan 2024, \(words) on 1 Jan 2023."])
    }
  }

  @Test("words, codes, missing and undone results")
  func otherValues() throws {
    let long = String(repeating: "word ", count: 100)
    func other(_ name: String, _ assertion: Assertion = .active, _ value: ObservationValue?) -> Fact {
      Make.fact(.result, Make.concept(name, name, .loinc), assertion, Make.period(at: "2024")) {
        $0.value = value
      }
    }
    let claims = try Make.claims(
      .results,
      [
        other("Color", .active, .concept(Make.concept("Yellow", "371254008"))),
        other("Culture", .active, .text(long)),
        other("Ferritin", .refuted, nil), other("Iron", .unknown, .null("UNK")),
      ])
    #expect(claims[0].text == "Color: Yellow in 2024.")
    #expect(claims[1].text.hasPrefix("Culture: word word") && claims[1].text.hasSuffix("word … in 2024."))
    #expect(claims[1].details.first == LabeledValue("Value in full", long))
    #expect(claims[2].text == "Ferritin: not done, 2024.")
    #expect(claims[3].text == "Iron: no value, 2024.")
  }

  @Test("tests beyond the limit are counted, named in the details, and their facts are named")
  func remainder() throws {
    let facts = (1...60).map { Make.result("Test\($0)x", "t-\($0)", "\($0)", "mg/dL", "2024") }
    let claims = try Make.claims(.results, facts)
    #expect(claims.count == 26)
    #expect(claims.last?.text == "35 more tests, listed in the details.")
    #expect(claims.last?.details.filter { $0.label == "Also" }.count == 35)
    #expect(claims.last?.factIDs.count == 35)
  }

  @Test("blood pressure is a pair only where both were taken at the same time")
  func bloodPressure() throws {
    func sign(_ name: String, _ code: String, _ value: String, _ date: String) -> Fact {
      Make.result(name, code, value, "mm[Hg]", date, kind: .vitalSign)
    }
    let weight = Make.result("Body weight", "29463-7", "80", "kg", "20240303", kind: .vitalSign)
    let paired = [
      weight, sign("Systolic", "8480-6", "145", "20240303"), sign("Diastolic", "8462-4", "88", "20240303"),
      sign("Systolic", "8480-6", "140", "20230303"), sign("Diastolic", "8462-4", "85", "20230303"),
    ]
    let claims = try Make.claims(.vitals, paired)
    #expect(
      claims.map(\.text) == [
        "Blood pressure 145/88 mmHg on 3 Mar 2024, previously 140/85 mmHg on 3 Mar 2023.",
        "Body weight 80 kg on 3 Mar 2024.",
      ])
    #expect(claims.first?.series?.points.map(\.text) == ["140/85 mmHg", "145/88 mmHg"])
    let single = [
      sign("Systolic", "8480-6", "145", "20240303"), sign("Diastolic", "8462-4", "88", "20240301"),
    ]
    #expect(
      try Make.texts(.vitals, single) == [
        "Systolic 145 mmHg on 3 Mar 2024.", "Diastolic 88 mmHg on 1 Mar 2024.",
      ])
  }
}
