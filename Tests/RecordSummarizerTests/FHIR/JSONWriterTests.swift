import Foundation
import Testing

@testable import RecordSummarizer

@Suite("JSON as FHIR needs it")
struct JSONWriterTests {
  private func written(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "Text is escaped where JSON or JavaScript asks for it, and nowhere else",
    arguments: [
      ("plain", "\"plain\""),
      ("a\"b\\c/d", "\"a\\\"b\\\\c/d\""),
      ("\u{8}\t\n\u{C}\r", "\"\\b\\t\\n\\f\\r\""),
      ("\u{0}\u{1}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001f\u{7F}\""),
      ("x\u{2028}y\u{2029}", "\"x\\u2028y\\u2029\""),
      ("\u{2027}\u{202A}\u{20A8}€", "\"\u{2027}\u{202A}\u{20A8}€\""),
      ("é 漢 👩🏽‍⚕️ \u{10FFFF}", "\"é 漢 👩🏽‍⚕️ \u{10FFFF}\""),
      ("", "\"\""),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(written(.string(text)) == expected)
    let read =
      try JSONSerialization.jsonObject(
        with: Data(expected.utf8), options: [.fragmentsAllowed]) as? String
    #expect(read.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("Members stand in the order of their names, and empty ones are left out")
  func sortsMembers() {
    let value: JSONValue = [
      "b": 1, "a": ["z": true, "_y": "text"], "none": [], "blank": "", "hollow": [:], "c": ["x", 2, false],
    ]
    #expect(written(value) == #"{"a":{"_y":"text","z":true},"b":1,"c":["x",2,false]}"#)
  }

  @Test("A member that is set twice has the second value; nil takes it away")
  func setsMembers() {
    var object = JSONObject()
    object["a"] = 1
    object["b"] = 2
    object["a"] = 3
    object["b"] = nil
    object.append("x", to: "list")
    object.append(nil, to: "list")
    object.append("y", to: "list")
    #expect(written(.object(object)) == #"{"a":3,"list":["x","y"]}"#)
  }

  @Test(
    "Decimals keep their digits",
    arguments: [
      ("7.20", "7.20"), ("0", "0"), ("-0.50", "-0.50"), ("+5", "5"), (".5", "0.5"), ("-.5", "-0.5"),
      ("5.", "5"),
      ("007.10", "7.10"), ("000", "0"), ("1E5", "1e5"), ("1.0e-05", "1.0e-05"),
      ("123456789012345678.123456789", "123456789012345678.123456789"),
    ])
  func keepsDecimals(written: String, expected: String) throws {
    let decimal = try #require(FHIRDecimal(written))
    #expect(decimal.literal == expected)
    #expect(Double(decimal.literal) == Double(written))
  }

  @Test(
    "What is no decimal is not taken for one",
    arguments: [
      "", ".", "-", "+", "1,5", "1 2", " 1", "1.2.3", "--1", "1e", "e5", "1e999", "NaN", "inf", "0x1F", "<5",
      "٣",
      String(repeating: "1", count: 65),
    ])
  func refusesOthers(written: String) {
    #expect(FHIRDecimal(written) == nil)
  }

  @Test(
    "Text that FHIR does not allow is cleaned",
    arguments: [
      ("  a b \n", "a b"), ("a\u{1}\u{1F}b", "ab"), ("a\tb\nc", "a\tb\nc"), (" \t\n ", nil), ("", nil),
      ("\u{1}", nil),
    ] as [(String, String?)])
  func cleans(text: String, expected: String?) {
    #expect(JSONValue.clean(text) == expected)
    #expect((JSONValue(text: text) == nil) == (expected == nil))
  }
}
