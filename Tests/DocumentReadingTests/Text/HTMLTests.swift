import DocumentReading
import Evidence
import Foundation
import Testing

@Suite("Reading HTML pages")
struct HTMLTests {
  private func read(_ html: String) throws -> ReadableDocument { try ReadTexts.read(Data(html.utf8)) }

  @Test("Blocks of a page")
  func structure() throws {
    let read = try read(
      """
      <!DOCTYPE html><html><head><title>A &amp; B</title><style>p { color: black }</style>
      <script>if (a < b) { document.write("<p>no</p>") }</script></head>
      <body><h1>Head  <em>line</em></h1><!-- <p>not this</p> --><p>One<br>two&nbsp;&hellip; &#8217;&#x41;&unknown; R&D
      <p>Second<blockquote><p>Said</blockquote><ul><li>a<li>b<ol type=a><li>c<li value=5>d</ol></ul>
      <table><tr><td>x<td>y</table><pre>  if a:
          b</pre>After</body></html>
      """)
    #expect(
      ReadTexts.blocks(read) == [
        "Head line", "One\ntwo\u{A0}… ’A&unknown; R&D", "Second", "Said", "a", "b", "c", "d", "x", "y",
        "if a:\n    b", "After",
      ])
    #expect(
      ReadTexts.kinds(read) == [
        "h1", "p", "p", "quote", "li1", "li1", "li2 a.", "li2 e.", "td", "td", "code", "p",
      ])
    #expect(read.title == "A & B")
    #expect(read.document.mediaType == "text/html")
  }

  @Test(
    "What a style hides is kept and told",
    arguments: [
      ("style=\"display:none\"", true), ("hidden", true), ("style='color: #FFF'", true),
      ("style=\"color:white;background:#000\"", false), ("style=\"font-size:1px\"", true),
      ("style=\"font-size: 12pt\"", false), ("style=\"visibility:hidden\"", true),
      ("class=secret", true), ("class=\"x secret\"", false),
      ("id=tiny", true), ("class=x", false), ("style=\"position:absolute;left:-9999px\"", true),
      ("style=\"opacity:0\"", true), ("style=\"color:rgb(255, 255, 255)\"", true),
      ("style=\"color:rgb(0,0,0)\"", false),
    ])
  func hidden(attribute: String, isHidden: Bool) throws {
    let page =
      "<style>.secret { color: white } @media screen { #tiny { font-size: 1px } } .x { color: blue }</style>"
    let read = try read("<html>\(page)<p>See <span \(attribute)>secret</span> this.</p></html>")
    #expect(read.text == "See secret this.")
    #expect(ReadTexts.hidden(read) == (isHidden ? ["secret"] : []))
  }

  @Test("A hidden paragraph ends where the next begins, and a block outside is not hidden")
  func hiddenEnds() throws {
    let read = try read("<div><p style='display:none'>a<p>b</div><div hidden><p>c<div>d</div></div><p>e")
    #expect(ReadTexts.blocks(read) == ["a", "b", "c", "d", "e"])
    #expect(ReadTexts.hidden(read) == ["a", "c", "d"])
  }

  @Test(
    "Markup that is not well-formed is read as browsers read it",
    arguments: [
      ("<p>a</b></i>b</p>", ["ab"]), ("<b><p>a</b>b</p>c", ["ab", "c"]), ("<p>a <!-- open", ["a"]),
      ("<p>a<script>never closed", ["a"]), ("<p title='>'>a", ["a"]), ("<p>1 < 2 <3</p>", ["1 < 2 <3"]),
      ("<p>a</div></p>b", ["a", "b"]),
      ("<div>a<table><tr><td>b</div>c</td></tr></table>d</div>", ["a", "bc", "d"]),
      ("<p>&#0;&#x110000;&#150;&amp", ["\u{FFFD}\u{FFFD}–&"]), ("<p>a<svg><title>t</title>s</svg>b", ["ab"]),
      ("<title>t</title>text", ["text"]), ("<p", []), ("<p>a</p><br/><br/><p>b</p>", ["a", "b"]),
    ])
  func malformed(html: String, blocks: [String]) {
    let read = try? self.read(html)
    #expect(read.map(ReadTexts.blocks) ?? [] == blocks)
  }

  @Test("A page as Moodle and Word write it, and text that only looks like markup")
  func kinds() throws {
    #expect(try read("<?xml version=\"1.0\"?><html xmlns=\"x\"><body><p>a</p></body></html>").text == "a")
    #expect(try read("<p dir=\"ltr\">a</p><p>b</p>").text == "a\n\nb")
    #expect(try read("<html><p class=MsoNormal>a<o:p></o:p></p>").text == "a")
    #expect(try read("<Name of the student> and his essay").document.mediaType == "text/plain")
    #expect(ReadTexts.code(Data("<?xml version=\"1.0\"?><record>a</record>".utf8)) == "kind.unsupported")
    #expect(ReadTexts.code(Data("<record>a</record>".utf8)) == "kind.unsupported")
    #expect(ReadTexts.code(Data("<html><script>a</script></html>".utf8)) == "file.no-text")
  }

  @Test("Markup made to take long is read in one pass")
  func hostile() throws {
    for piece in [
      "<b>", "<div>", "</b>", "<table><td>", "<!--", "<a x=", "&", "&#", "<p style='", "<ol><li>",
    ] {
      _ = ReadTexts.code(Data(("<p>text " + String(repeating: piece, count: 100_000)).utf8))
    }
    let deep = String(repeating: "<div>", count: 50_000) + "deep" + String(repeating: "</div>", count: 50_000)
    #expect(try read(deep + "<p>after").text == "deep\n\nafter")
  }
}
