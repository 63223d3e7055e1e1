import Testing

@testable import LegalRetriever

@Suite("Citation patterns")
struct PatternTests {
  private func match(_ pattern: String, _ text: String) -> String? {
    guard let node = PatternParser.parse(pattern) else { return "unreadable" }
    var machine = PatternMachine()
    let scalars = TextScalars.of(text)
    return scalars.withUnsafeBufferPointer { buffer in
      machine.run(PatternProgram([node], isBackward: false), on: buffer, from: 0).map {
        TextScan.string(buffer[0..<$0])
      }
    }
  }

  @Test(
    "What the tables use of regular expressions",
    arguments: [
      (#"\d{1,3}-\w+"#, "12-ab c", "12-ab"), ("(?:a|bc)+d?", "abcad,", "abcad"), ("[^0-9]x", "axe", nil),
      ("[^0-9]x", "ax", "ax"), (#"(?P<page>\d+)(?:-[A-Z]|WC)?"#, "12-B", "12-B"), ("a*", "b", nil),
      ("x{,2}y", "xxy", "xxy"),
      (#"N\.Y\. (?P<s>[A-Z][a-z]+) Law"#, "N. Y. Penal Law", "N. Y. Penal Law"),
      (#"(?:(?:a?)*)*b"#, "b", "b"),
    ])
  func matches(_ pattern: String, _ text: String, _ expected: String?) {
    #expect(match(pattern, text) == expected)
  }

  @Test(
    "What is not read is refused", arguments: ["a(?=b)", "(a", "a)", "[a", "a{3", #"\b"#, "*a", "a{9999}"])
  func refused(_ pattern: String) {
    #expect(PatternParser.parse(pattern) == nil)
  }

  @Test("A pattern that would try without end gives up")
  func limit() {
    #expect(match("(?:a|a)*(?:a|a)*(?:a|a)*b", String(repeating: "a", count: 400)) == nil)
  }

  @Test("Read from right to left, a pattern names the same parts")
  func backward() throws {
    let node = try #require(PatternParser.parse(#"(?P<title>\d+),? "#))
    let program = PatternProgram([node], isBackward: true)
    var machine = PatternMachine()
    let scalars = TextScalars.of("see 42, U.S.C.")
    let start = scalars.withUnsafeBufferPointer { machine.run(program, on: $0, from: 8) }
    #expect(start == 4)
    #expect(machine.captures == [4, 6])
  }

  @Test("Every template of the tables is read", .enabled(if: HomeTables.areThere, HomeTables.absence))
  func templates() throws {
    let catalogue = try HomeTables.catalogue()
    #expect(catalogue.unreadTemplates == 0)
    #expect(catalogue.editions.count > 2_000)
    #expect(catalogue.courts.court(named: "9th Cir.")?.id == "ca9")
    #expect(catalogue.courts.court(named: "SDNY")?.id == "nysd")
    #expect(catalogue.courts.court(named: "nowhere at all") == nil)
  }
}
