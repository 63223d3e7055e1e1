import Evidence
import Explainability
import Testing

/// Text of a document that tries to be markup, a link, a style, or a command to a terminal.
let payloads: [String] = [
  "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"><script>alert(1)</script>",
  "'><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='",
  "</title><svg onload=alert(1)>", "</style><script>alert(1)</script>", "<!-- -->", "--><b>x</b><!--",
  "]]><x/>", "<![CDATA[<script>alert(1)</script>]]>", "&lt;script&gt;", "&#60;script&#62;", "&amp;amp;",
  "</pre></details></main><h1>gone</h1>", "</blockquote><a href=javascript:alert(1)>x</a>",
  "<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))", "![x](http://evil.example/p.png)",
  "<http://evil.example/>", "https://evil.example/x www.evil.example a@evil.example", "`code` ``code``",
  "```\nfence\n```",
  "# heading", "- item", "1. item", "> quote", "+ item", "* item", "=====", "| a | b |",
  "***bold*** __bold__ ~~gone~~",
  "[^1]: other note", "\\*not bold\\*", "$\\alert$", "{{ 7*7 }}", "\u{1B}[31mred\u{1B}[0m",
  "\u{1B}]0;title\u{07}",
  "\u{9B}31mred", "\u{202E}cod.exe\u{202C}", "\u{2066}isolate\u{2069}", "a\u{0}b\u{8}c\u{7F}",
  "line\r\nline\rline\nline",
  "\u{2028}line\u{2029}", "\u{FEFF}mark", "\u{E0041}\u{E0042}tags", "<style>*{display:none}</style>",
  "<meta http-equiv=refresh content=0>", "<base href=http://evil.example/>", "url(http://evil.example/)",
  "x\" id=\"main", "</svg><foreignObject>", "%s%n\\u003cscript\\u003e", "<xmp><plaintext>",
]

/// A report with a text in every field that a document or a caller can fill.
func report(with text: String) throws -> SummaryReport {
  let digest = try #require(SampleReport.digest)
  func span(_ number: Int) -> SourceSpan {
    SourceSpan(document: digest, place: .xml(xpath: "/a[\(number)]/\(text)", line: number))
  }
  func citation(_ number: Int) -> Citation { Citation(span: span(number), label: text, quote: "q\(text)") }
  let pair = LabeledValue(text, text)
  let series = Series(
    title: text, unit: text,
    points: (0..<3).map {
      Series.Point(day: Double($0), time: text, value: Double($0), text: text, flag: text)
    },
    referenceLow: 1, referenceHigh: 2)
  let section = Finding.Section(
    id: text, title: text, note: text,
    claims: [
      Claim(
        id: text, text: text, emphasis: .critical, flag: text, factIDs: [text],
        citations: [citation(1), citation(2)],
        details: [pair], series: series),
      Claim(id: text, text: text, origin: .quotation, flag: text, citations: [citation(1)]),
      Claim(id: text, text: text, origin: .absence, flag: text, citations: [citation(3)]),
    ])
  let finding = Finding(
    kind: text, title: text, subject: [pair], sections: Array(repeating: section, count: 7), limits: [text],
    documents: [
      Document(
        digest: digest, name: text, mediaType: text, byteCount: 1,
        repairs: [Repair(code: text, message: text, line: 1)])
    ],
    stamp: RunStamp(program: text, rules: text, inputs: [digest], options: [pair]))
  return SummaryReport(
    finding: finding, resultID: text, generatedAt: text,
    excerpts: [
      span(1): SourceExcerpt(xml: "<a b=\"\(text)\">\(text)</a>\(text)", text: "t\(text)", line: 1),
      span(2): SourceExcerpt(xml: text, text: text),
    ], command: text)
}

@Suite struct InjectionTests {
  @Test(arguments: payloads)
  func isNeverMarkup(payload: String) throws {
    let html = try report(with: payload).html()
    let skeleton = try HTMLSkeleton(html)
    let harmless = try HTMLSkeleton(report(with: "x").html())
    #expect(firstDifference(skeleton.tags, harmless.tags) == nil)
    #expect(firstDifference(skeleton.attributes, harmless.attributes) == nil)
    #expect(Set(skeleton.ids).count == skeleton.ids.count)
    #expect(skeleton.ids.allSatisfy { $0.unicodeScalars.allSatisfy { HTMLSkeleton.idScalars.contains($0) } })
    #expect(Set(skeleton.targets).subtracting(skeleton.ids).isEmpty)
    #expect(!html.unicodeScalars.contains(where: isControl))
  }

  @Test(arguments: payloads)
  func isNeverMarkdown(payload: String) throws {
    let markdown = try report(with: payload).markdown()
    let harmless = try report(with: "x").markdown()
    #expect(!markdown.unicodeScalars.contains(where: isControl))
    #expect(firstDifference(shape(markdown), shape(harmless)) == nil)
    let bare = withoutCode(markdown)
    #expect(!bare.contains("<"))
    #expect(unescaped("[", in: bare) == unescaped("[", in: withoutCode(harmless)))
    #expect(unescaped("*", in: bare) == unescaped("*", in: withoutCode(harmless)))
    for mark in ["_", "~", "$", "|", "{", "://", "www."] as [String] {
      #expect(unescaped(mark, in: bare) == 0)
    }
  }

  @Test(arguments: payloads)
  func neverCommandsTheTerminal(payload: String) throws {
    let report = try report(with: payload)
    let plain = report.text(style: TerminalStyle(width: 60, color: false))
    #expect(!plain.unicodeScalars.contains(where: isControl))
    let color = report.text(style: TerminalStyle(width: 60, color: true))
    let ours = ["\u{1B}[1m", "\u{1B}[1;31m", "\u{1B}[33m", "\u{1B}[2m", "\u{1B}[0m"]
    let rest = ours.reduce(color) { $0.replacing($1, with: "") }
    #expect(rest == plain)
    let json = try report.json()
    #expect(!json.unicodeScalars.contains(where: isControl))
  }

  @Test func everyLineFitsTheTerminal() throws {
    for width in [40, 72, 100, 160] {
      let text = try SampleReport.make().text(style: TerminalStyle(width: width, color: false))
      #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= width })
    }
  }

  /// The kinds of the lines of a Markdown text, each repetition once.
  private func shape(_ text: String) -> [String] {
    var kinds: [String] = []
    for line in text.split(separator: "\n") {
      let marks = ["# ", "## ", "- ", "> ", ">", "[^", "---", "*", "**"]
      let kind = marks.first { line.hasPrefix($0) } ?? "text"
      // A text of several lines makes a quotation of several lines, and nothing else.
      if kind.hasPrefix(">"), kinds.last == "> " { continue }
      kinds.append(kind)
    }
    return kinds
  }

  private func withoutCode(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line[...]
      while let character = rest.first {
        if character == "\\" {
          result += rest.prefix(2)
          rest = rest.dropFirst(2)
        } else if character == "`" {
          let fence = rest.prefix { $0 == "`" }
          var body = rest.dropFirst(fence.count)
          while !body.isEmpty {
            let run = body.prefix { $0 == "`" }
            body = body.dropFirst(max(run.count, 1))
            if run.count == fence.count { break }
          }
          rest = body
        } else {
          result.append(character)
          rest = rest.dropFirst()
        }
      }
      result += "\n"
    }
    return result
  }

  private func unescaped(_ mark: String, in text: String) -> Int {
    text.replacing("\\\\", with: "").replacing("\\" + mark, with: "").ranges(of: mark).count
  }
}

/// Whether a character must never reach a reader's screen, written down apart from the code under test.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  return (value < 0x20 && value != 0x0A) || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
    || (0x2066...0x2069).contains(value) || (0xE0000...0xE007F).contains(value) || value == 0x2028
    || value == 0x2029
}

/// Where two lists first differ, with what stands there.
private func firstDifference(_ left: [String], _ right: [String]) -> String? {
  if left == right { return nil }
  let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
  return
    "\(index): \(left[max(0, index - 5)...].prefix(8)) instead of \(right[max(0, index - 5)...].prefix(8))"
}
