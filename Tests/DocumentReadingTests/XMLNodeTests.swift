import DocumentReading
import Evidence
import Foundation
import Testing

@Suite struct XMLNodeTests {
  private func node(_ xml: String, _ body: (XMLNode) throws -> Void) throws {
    let source = try Reading.source(
      "<r xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:s=\"urn:s\">\n\(xml)</r>")
    let found = try Reading.expand("t", in: source, body)
    #expect(found)
  }

  @Test(arguments: [
    ("<t>  a \n b\t</t>", "a b"),
    ("<t/>", ""),
    ("<t>a<content>b</content>c</t>", "abc"),
    ("<t>H<sub>2</sub>O</t>", "H2O"),
    ("<t>a<br/>b</t>", "a b"),
    ("<t><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></t>", "a b c"),
    ("<t><list><item>a</item><item>b</item></list></t>", "a b"),
    ("<t><paragraph>a</paragraph><paragraph>b</paragraph></t>", "a b"),
    ("<t><given>Ada</given><family>King</family></t>", "Ada King"),
    ("<t>a &lt; b &amp; c &#233; &#x20AC;</t>", "a < b & c é €"),
    ("<t>a&#160;&#160;b&#xA;c</t>", "a b c"),
    ("<t>a<![CDATA[ <b> ]]>c</t>", "a <b> c"),
    ("<t>a<!-- no -->b<?no no?>c</t>", "abc"),
    ("<t><content>a</content> <content>b</content></t>", "a b"),
    ("<t><td><content>a </content></td> <td> b</td></t>", "a b"),
  ])
  func text(_ xml: String, _ text: String) throws {
    try node(xml) { #expect($0.text == text) }
    let source = try Reading.source("<r>\(xml)</r>")
    #expect(try XPathResolver.resolve(["/r/t[1]"], in: source)["/r/t[1]"]?.text == text)
  }

  @Test func otherTexts() throws {
    try node("<t> a <b> b\n c </b> d </t>") { node in
      #expect(node.ownText == "a d")
      #expect(node.rawText == " a  b\n c  d ")
    }
  }

  @Test func attributes() throws {
    try node("<t v=\"1 &lt; 2 &#233;\" e='' s:v='x' s:only='x' n='a\nb'/>") { node in
      #expect(node["v"] == "1 < 2 é")
      #expect(node["e"] == "")
      #expect(node["only"] == nil)
      #expect(node["absent"] == nil)
      #expect(node["n"] == "a b")
    }
  }

  @Test(arguments: [("PQ", "PQ"), ("hl7:IVL_TS", "IVL_TS"), (" CD ", "CD"), ("", "")])
  func type(_ written: String, _ type: String) throws {
    try node("<t xsi:type='\(written)' type='no'/>") { #expect($0.xsiType == type) }
    try node("<t type='no'/>") { #expect($0.xsiType == nil) }
  }

  @Test func relatives() throws {
    try node("<t>x<a i='1'><b><a i='2'/></b></a><s:c/><a i='3'/></t>") { node in
      #expect(node.children.map(\.name) == ["a", "c", "a"])
      #expect(node.all("a").map { $0["i"] } == ["1", "3"])
      #expect(node.first("c")?.isNamed("c") == true)
      #expect(node.first("b") == nil)
      #expect(node.at("a", "b", "a")?["i"] == "2")
      #expect(node.at("a", "c") == nil)
      #expect(node.at() == node)
      #expect(node.descendants("a").map { $0["i"] } == ["1", "2", "3"])
      #expect(node.first("a")?.parent == node)
      #expect(node.parent == nil)
      #expect(Set(node.all("a")).count == 2)
      #expect(node.serialized == "<t>x<a i=\"1\"><b><a i=\"2\"/></b></a><s:c/><a i=\"3\"/></t>")
    }
  }

  @Test func pathsInAnySequence() throws {
    let xml = "<t>" + String(repeating: "<a/>x<b><c/><c/></b>", count: 50) + "</t>"
    try node(xml) { node in
      let expected = (1...50).map { "/r/t[1]/b[\($0)]/c[2]" }
      let asked = { (nodes: [XMLNode]) in nodes.map { $0.all("c").last?.xpath ?? "" } }
      let all = node.all("b")
      #expect(all[24].xpath == "/r/t[1]/b[25]")
      #expect(asked(all.reversed()) == expected.reversed())
      #expect(asked(all) == expected)
      #expect(node.all("a").map(\.xpath) == (1...50).map { "/r/t[1]/a[\($0)]" })
      #expect(node.xpath == "/r/t[1]")
    }
  }

  @Test func manySiblingsTakeLinearTime() throws {
    let xml = "<t>" + String(repeating: "<a/>", count: 40_000) + "</t>"
    try node(xml) { node in
      let start = ContinuousClock().now
      #expect(node.children.reduce(0) { $0 + $1.xpath.utf8.count } > 40_000 * 12)
      #expect(ContinuousClock().now - start < .seconds(5))
    }
  }
}
