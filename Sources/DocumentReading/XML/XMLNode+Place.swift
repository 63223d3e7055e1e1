import CLibXML2
import Foundation

extension XMLNode {
  /// The path of local names with positions from the document's root, such as `/ClinicalDocument/component[1]`.
  ///
  /// Made when asked. Positions are kept on the elements, so that asking all of many siblings takes time that grows with
  /// their number and not with its square.
  public var xpath: String {
    if isTop { return topPath }
    var steps: [String] = []
    var here = self
    while !here.isTop {
      steps.append("/\(here.name)[\(here.position)]")
      guard let parent = here.parent else { break }
      here = parent
    }
    return topPath + steps.reversed().joined()
  }

  /// The position among siblings of the same local name, counted from 1.
  private var position: Int {
    var unknown: [UnsafeMutablePointer<xmlNode>] = [node]
    var known = Self.position(node)
    var next = node.pointee.prev
    if known == 0 {
      while let sibling = next, known == 0 {
        if sibling.pointee.type == XML_ELEMENT_NODE, Self.sameName(sibling, node) {
          known = Self.position(sibling)
          if known == 0 { unknown.append(sibling) }
        }
        next = sibling.pointee.prev
      }
    } else {
      return known
    }
    for sibling in unknown.reversed() {
      known += 1
      sibling.pointee._private = UnsafeMutableRawPointer(bitPattern: known)
    }
    return known
  }

  /// The position kept on an element, in the field that libxml2 leaves to its users; 0 where there is none yet.
  private static func position(_ node: UnsafeMutablePointer<xmlNode>) -> Int {
    node.pointee._private.map { Int(bitPattern: $0) } ?? 0
  }

  private static func sameName(_ a: UnsafeMutablePointer<xmlNode>, _ b: UnsafeMutablePointer<xmlNode>) -> Bool
  {
    a.pointee.name == b.pointee.name || xmlStrEqual(a.pointee.name, b.pointee.name) == 1
  }

  /// The line of the start tag, counted from 1.
  ///
  /// Exact where white space stands before the tag, as it does in indented files; else the line of what is before.
  public var line: Int { Self.line(node) }

  /// The line of a node.
  ///
  /// An element's own field stops at 65,535; behind that, the text before it knows.
  static func line(_ node: UnsafeMutablePointer<xmlNode>) -> Int {
    var here = node
    while here.pointee.line == 65_535 {
      if here.pointee.type == XML_TEXT_NODE {
        return here.pointee.psvi.map { Int(bitPattern: $0) } ?? 65_535
      }
      if let previous = here.pointee.prev {
        here = previous
        // What stands before ended where its last text did.
        while here.pointee.type == XML_ELEMENT_NODE, let last = here.pointee.last { here = last }
      } else if let parent = here.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE {
        here = parent
      } else {
        return 65_535
      }
    }
    return Int(here.pointee.line)
  }

  /// The element's XML as libxml2 writes it, for showing to a person.
  public var serialized: String {
    guard let buffer = xmlBufferCreate() else { return "" }
    defer { xmlBufferFree(buffer) }
    guard xmlNodeDump(buffer, node.pointee.doc, node, 0, 0) >= 0, let content = xmlBufferContent(buffer)
    else {
      return ""
    }
    return String(cString: content)
  }
}
