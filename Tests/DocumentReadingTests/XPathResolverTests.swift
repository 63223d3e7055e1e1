import DocumentReading
import Evidence
import Foundation
import Testing

@Suite struct XPathResolverTests {
  @Test func resolvesWhatIsThere() throws {
    let source = try Reading.source(
      "<?xml version='1.0'?>\n<!-- <r> -->\n<r>\n<a/>\n<p:a xmlns:p='u' v='/>'>one</p:a><b>two\r\n<a><![CDATA[<a>]]></a></b></r>"
    )
    let found = try XPathResolver.resolve(
      [
        "/r", "/r/a[1]", "/r/a[2]", "/r/b[1]/a[1]", "/r/b[1]", "/r/a[3]", "/r/b", "/x", "r", "", "/r/a[0]",
        "/r/a[x]",
      ],
      in: source)
    #expect(Set(found.keys) == ["/r", "/r/a[1]", "/r/a[2]", "/r/b[1]/a[1]", "/r/b[1]"])
    #expect(found["/r/a[1]"] == ResolvedNode(xpath: "/r/a[1]", line: 4, xml: "<a/>", text: ""))
    #expect(
      found["/r/a[2]"]
        == ResolvedNode(xpath: "/r/a[2]", line: 5, xml: "<p:a xmlns:p='u' v='/>'>one</p:a>", text: "one"))
    #expect(found["/r/b[1]"]?.xml == "<b>two\n<a><![CDATA[<a>]]></a></b>")
    #expect(found["/r/b[1]/a[1]"]?.text == "<a>")
    #expect(found["/r/b[1]/a[1]"]?.line == 6)
    #expect(found["/r"]?.text == "one two <a>")
  }

  @Test func longElementsAreCut() throws {
    let source = try Reading.source("<r>\(String(repeating: "ä", count: 40_000))</r>")
    let found = try #require(try XPathResolver.resolve(["/r"], in: source)["/r"])
    #expect(found.xml.utf8.count < 66_000)
    #expect(found.xml.hasSuffix("more bytes -->"))
    #expect(!found.xml.contains("\u{FFFD}"))
    #expect(found.text.count == 40_000)
  }

  /// The reader and the resolver share no parser and no counting; they must agree on every element of real records.
  @Test(.enabled(if: TestData.medical != nil, "the sample data is not there"))
  func agreesWithTheReaderOnRealRecords() throws {
    var files = 0
    // A prime step takes some of every vendor.
    for (index, file) in TestData.documents.enumerated() where index % 41 == 0 {
      guard let source = try? XMLSource(contentsOf: file.path, name: file.lastPathComponent) else { continue }
      var seen: [String: (line: Int, text: String)] = [:]
      do {
        try XMLStream(source).walk { cursor in
          seen[cursor.xpath] = (cursor.line, "")
          guard cursor.depth >= 2 else { return .descend }
          try note(cursor.expand(), into: &seen)
          return .skip
        }
      } catch is DocumentReadingError {
        continue
      }
      let found = try XPathResolver.resolve(Set(seen.keys), in: source)
      #expect(found.count == seen.count)
      let wrongLines = seen.count { found[$0.key]?.line != $0.value.line }
      let wrongTexts = seen.count { !$0.value.text.isEmpty && found[$0.key]?.text != $0.value.text }
      #expect(wrongLines == 0, "\(file.lastPathComponent): \(wrongLines) lines")
      #expect(wrongTexts == 0, "\(file.lastPathComponent)")
      files += 1
    }
    #expect(files > 10)
  }

  private func note(_ node: XMLNode, into seen: inout [String: (line: Int, text: String)]) {
    seen[node.xpath] = (node.line, node.children.contains { _ in true } ? "" : node.text)
    for child in node.children { note(child, into: &seen) }
  }

  @Test func linesBeyond65535() throws {
    let row = "<e>\n<a>\n<b>x</b>\n</a>\n</e>\n"
    let source = try Reading.source("<r>\n" + String(repeating: row, count: 20_000) + "</r>")
    var lines: [String: Int] = [:]
    try XMLStream(source).walk { cursor in
      guard cursor.isNamed("e") else { return .descend }
      lines[cursor.xpath] = cursor.line
      let node = try cursor.expand()
      for inner in [node.first("a"), node.at("a", "b")] {
        if let inner { lines[inner.xpath] = inner.line }
      }
      return .skip
    }
    #expect(lines.count == 60_000)
    let found = try XPathResolver.resolve(Set(lines.keys), in: source)
    #expect(found["/r/e[20000]"]?.line == 2 + 19_999 * 5)
    #expect(lines.count { found[$0.key]?.line != $0.value } == 0)
  }
}
