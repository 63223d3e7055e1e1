import Foundation

/// Looks up places of a document by their XPath, independently of the reader that made the paths.
///
/// It uses neither libxml2 nor the positions that ``XMLStream`` counts, so that a path which both agree on is right.
public struct XPathResolver {
  /// The most XML that is given for one place, in bytes.
  static let longest = 64 << 10

  /// What stands at each path, in one pass; paths that lead nowhere are absent from the result.
  ///
  /// A path is what ``XMLNode/xpath`` gives: local names, every step but the root's with its position.
  ///
  /// - Throws: ``DocumentReadingError`` if the document cannot be read.
  public static func resolve(_ xpaths: Set<String>, in source: XMLSource) throws -> [String: ResolvedNode] {
    let wanted = Step()
    for xpath in xpaths { wanted.add(xpath) }
    return source.content.withUnsafeBytes { bytes in
      var pass = Pass(bytes.bindMemory(to: UInt8.self))
      return pass.run(wanted)
    }
  }

  /// A node of the tree that the wanted paths make.
  private final class Step {
    struct Key: Hashable {
      var name: String
      var position: Int
    }

    private var next: [Key: Step] = [:]
    private var counts: [String: Int] = [:]
    /// The path that ends here, if one is wanted.
    private(set) var xpath: String?

    func add(_ xpath: String) {
      guard xpath.utf8.first == UInt8(ascii: "/") else { return }
      var here = self
      for (depth, part) in xpath.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard let key = Self.key(part, isRoot: depth == 0) else { return }
        let step = here.next[key] ?? Step()
        here.next[key] = step
        here = step
      }
      here.xpath = xpath
    }

    private static func key(_ part: Substring, isRoot: Bool) -> Key? {
      guard let bracket = part.firstIndex(of: "[") else {
        return isRoot && !part.isEmpty ? Key(name: String(part), position: 1) : nil
      }
      guard part.last == "]", let position = Int(part[part.index(after: bracket)...].dropLast()), position > 0
      else {
        return nil
      }
      return Key(name: String(part[..<bracket]), position: position)
    }

    /// The step for the next child of this name.
    func enter(_ name: String) -> Step? {
      if next.isEmpty { return nil }
      let position = (counts[name] ?? 0) + 1
      counts[name] = position
      return next[Key(name: name, position: position)]
    }
  }

  /// One way through the bytes.
  private struct Pass {
    let bytes: UnsafeBufferPointer<UInt8>
    private var found: [String: ResolvedNode] = [:]
    /// The line feeds up to `counted`.
    private var line = 1
    private var counted = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func run(_ wanted: Step) -> [String: ResolvedNode] {
      var scanner = MarkupScanner(bytes, 0..<bytes.count)
      var path: [Step?] = [wanted]
      var open: [(depth: Int, start: Int, line: Int, xpath: String)] = []
      while let (piece, start) = scanner.next() {
        switch piece {
        case .start(let name, let isEmpty, let end):
          let step = (path.last ?? nil)?.enter(string(name))
          if let xpath = step?.xpath {
            let line = line(at: start)
            if isEmpty {
              found[xpath] = node(xpath, start..<end, line)
            } else {
              open.append((path.count, start, line, xpath))
            }
          }
          if !isEmpty { path.append(step) }
        case .endTag(let end):
          if path.count > 1 { path.removeLast() }
          if let target = open.last, target.depth == path.count {
            open.removeLast()
            found[target.xpath] = node(target.xpath, target.start..<end, target.line)
          }
        case .text, .cdata, .aside: break
        }
      }
      return found
    }

    private func string(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private mutating func line(at offset: Int) -> Int {
      while counted < offset {
        if bytes[counted] == 0x0A { line += 1 }
        counted += 1
      }
      return line
    }

    private func node(_ xpath: String, _ range: Range<Int>, _ line: Int) -> ResolvedNode {
      var end = range.upperBound
      if range.count > XPathResolver.longest {
        end = range.lowerBound + XPathResolver.longest
        while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      }
      var xml = string(range.lowerBound..<end).replacing("\r\n", with: "\n")
      if end < range.upperBound { xml += "<!-- … \(range.upperBound - end) more bytes -->" }
      return ResolvedNode(xpath: xpath, line: line, xml: xml, text: PlainText.of(bytes, range))
    }
  }
}
