import DocumentReading
import Evidence
import Foundation
import Testing

@Suite struct XMLStreamTests {
  static let sample = """
    <a xmlns="urn:x" xmlns:y="urn:y">
      <b k="1"><c/>text</b>
      <d/>
      <b k="2">
        <c/><y:c z="q" y:z="r"/>
        <d><c/></d>
      </b>
      <b/>
    </a>
    """

  @Test func visitsInOrderWithPaths() throws {
    var seen: [String] = []
    try XMLStream(Reading.source(Self.sample)).walk { cursor in
      seen.append("\(cursor.depth) \(cursor.line) \(cursor.xpath) in \(cursor.parentName ?? "-")")
      return .descend
    }
    #expect(
      seen == [
        "0 1 /a in -", "1 2 /a/b[1] in a", "2 2 /a/b[1]/c[1] in b", "1 3 /a/d[1] in a", "1 4 /a/b[2] in a",
        "2 5 /a/b[2]/c[1] in b", "2 5 /a/b[2]/c[2] in b", "2 6 /a/b[2]/d[1] in b",
        "3 6 /a/b[2]/d[1]/c[1] in d",
        "1 8 /a/b[3] in a",
      ])
  }

  @Test func skippingPassesOverTheSubtree() throws {
    for expands in [false, true] {
      var seen: [String] = []
      try XMLStream(Reading.source(Self.sample)).walk { cursor in
        seen.append(cursor.xpath)
        guard cursor.isNamed("b") else { return .descend }
        if expands { _ = try cursor.expand() }
        return .skip
      }
      #expect(seen == ["/a", "/a/b[1]", "/a/d[1]", "/a/b[2]", "/a/b[3]"])
    }
  }

  @Test func descendingAfterExpandingVisitsTheSame() throws {
    var plain: [String] = []
    var expanded: [String] = []
    try XMLStream(Reading.source(Self.sample)).walk { cursor in
      plain.append(cursor.xpath)
      return .descend
    }
    try XMLStream(Reading.source(Self.sample)).walk { cursor in
      _ = try cursor.expand()
      expanded.append(cursor.xpath)
      return .descend
    }
    #expect(plain == expanded)
  }

  @Test func cursorAttributes() throws {
    var values: [String?] = []
    try XMLStream(Reading.source(Self.sample)).walk { cursor in
      if cursor.isNamed("b") { values.append(cursor.attribute("k")) }
      if cursor.isNamed("c") { values.append(cursor.attribute("z")) }
      return .descend
    }
    #expect(values == ["1", nil, "2", nil, "q", nil, nil])
  }

  @Test func visitorsErrorEndsTheWalk() throws {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      try XMLStream(Reading.source(Self.sample)).walk { _ in
        count += 1
        if count == 3 { throw Stop() }
        return .descend
      }
    }
    #expect(count == 3)
  }

  @Test func streamsRunSideBySide() async throws {
    let source = try Reading.source("<r>" + String(repeating: "<a><b c='d'/>x</a>", count: 2_000) + "</r>")
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var count = 0
          try XMLStream(source).walk { cursor in
            if cursor.isNamed("a"), try cursor.expand().first("b")?["c"] == "d" { count += 1 }
            return .descend
          }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 2_000, count: 8))
  }

  @Test func countsNodes() throws {
    // r, a, its end, text, the end of r.
    #expect(try XMLNodeCounter.count(Reading.source("<r><a></a>x</r>")) == 5)
    #expect(throws: DocumentReadingError.self) { try XMLNodeCounter.count(Reading.source("<r><a></b></r>")) }
  }
}
