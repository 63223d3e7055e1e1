import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Quantity.displayValue")
struct QuantityDisplayTests {
  @Test(
    "literals of more than six significant digits are rounded on their decimal digits, half away from zero",
    arguments: [
      ("91.7232635695229", "91.72"), ("7.20", "7.20"), ("123456", "123456"), ("1234567", "1234567"),
      ("1234567.891", "1234567.89"), ("0.00123456789", "0.001235"), ("-91.7250000", "-91.73"),
      ("91.7250000", "91.73"),
      ("91.7249999", "91.72"), ("99.9950001", "100.00"), ("0.99999999", "1.0000"),
      ("-0.0000000", "-0.0000000"),
      ("12.3456", "12.3456"), ("123.4567", "123.46"), ("1e10", "1e10"), ("about 5", "about 5"), ("", ""),
      ("0000123.45", "0000123.45"), ("2.6749999999", "2.67"), ("2.675000000", "2.68"),
      ("+1.2345678", "+1.23"),
    ])
  func displayValue(_ written: String, _ shown: String) {
    #expect(Quantity(value: written).displayValue == shown)
  }

  @Test("a rounded value is accompanied by the literal as written")
  func asWritten() throws {
    let claims = try Make.claims(
      .results, [Make.result("Glucose", "2339-0", "91.7232635695229", "mg/dL", "20240101")])
    #expect(claims.first?.text == "Glucose 91.72 mg/dL on 1 Jan 2024.")
    #expect(
      claims.first?.details.contains { $0.label == "As written" && $0.value == "91.7232635695229 mg/dL" }
        == true)
  }

  @Test(
    "units as people write them; what is not in the table stays as written",
    arguments: [
      ("mm[Hg]", "mmHg"), ("Cel", "°C"), ("10*3/uL", "10³/µL"), ("{tablet}", "tablet"), ("{}", "{}"),
      ("mg/dL", "mg/dL"),
    ])
  func displayUnit(_ written: String, _ shown: String) throws {
    #expect(Quantity(value: "1", unit: written).displayUnit == shown)
    let claims = try Make.claims(.results, [Make.result("Test", "t-1x", "5", written, "2024")])
    #expect(claims.first?.text == "Test 5 \(shown) in 2024.")
    #expect(claims.first?.details.contains(LabeledValue("As written", "5 \(written)")) == (written != shown))
  }
}
