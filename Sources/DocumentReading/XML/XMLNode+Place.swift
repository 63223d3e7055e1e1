import CLibXML2
import Foundation

extension XMLNode {
  /// The path of local names with positions from the document's root, such as `/ClinicalDocument/component[1]`.
  ///
  /// Made when asked. Positions are kept on the elements, so that asking all of many siblings takes time that grows with
  /// their number and not with its square.
  public var xpath: String {
    if isTop { return topPath }
    var path: [UInt8] = []
    path.reserveCapacity(256)
    appendPath(to: &path)
    return String(decoding: path, as: UTF8.self)
  }

  private func appendPath(to path: inout [UInt8]) {
    guard !isTop else {
      path.append(contentsOf: topPath.utf8)
      return
    }
    guard let parent else {
      path.append(contentsOf: topPath.utf8)
      return
    }
    parent.appendPath(to: &path)
    XMLTrail.append(node.pointee.name, position, to: &path)
  }

  /// The position among siblings of the same local name, counted from 1.
  private var position: Int {
    var known = Marks(node).position
    if known > 0 { return known }
    var next = node.pointee.prev
    while let sibling = next, sibling.pointee.type != XML_ELEMENT_NODE || !Self.sameName(sibling, node) {
      next = sibling.pointee.prev
    }
    if let sibling = next { known = Marks(sibling).position }
    if next == nil || known > 0 {
      // The common case: the first of its name, or the one before it is numbered already.
      var marks = Marks(node)
      marks.position = known + 1
      marks.keep(on: node)
      return known + 1
    }
    var unknown = [node]
    while let sibling = next, known == 0 {
      if sibling.pointee.type == XML_ELEMENT_NODE, Self.sameName(sibling, node) {
        known = Marks(sibling).position
        if known == 0 { unknown.append(sibling) }
      }
      next = sibling.pointee.prev
    }
    for sibling in unknown.reversed() {
      known += 1
      var marks = Marks(sibling)
      marks.position = known
      marks.keep(on: sibling)
    }
    return known
  }

  /// What is kept on an element, in the field that libxml2 leaves to its users; 0 where nothing is kept yet.
  private struct Marks {
    /// The position among siblings of the same name.
    var position: Int
    /// The number of the element in the document, the root being 1.
    var ordinal: Int

    init(_ node: UnsafeMutablePointer<xmlNode>) {
      let bits = UInt(bitPattern: node.pointee._private)
      position = Int(bits & 0xFFFF_FFFF)
      ordinal = Int(bits >> 32)
    }

    func keep(on node: UnsafeMutablePointer<xmlNode>) {
      node.pointee._private = UnsafeMutableRawPointer(bitPattern: UInt(ordinal) << 32 | UInt(position))
    }
  }

  private static func sameName(_ a: UnsafeMutablePointer<xmlNode>, _ b: UnsafeMutablePointer<xmlNode>) -> Bool
  {
    a.pointee.name == b.pointee.name || xmlStrEqual(a.pointee.name, b.pointee.name) == 1
  }

  /// The line on which the start tag begins, counted from 1.
  public var line: Int {
    numberSubtree()
    return line(ordinal: Marks(node).ordinal)
  }

  /// Numbers an element and all below it in document order.
  static func number(_ node: UnsafeMutablePointer<xmlNode>, _ next: inout Int) {
    var marks = Marks(node)
    marks.ordinal = next
    marks.keep(on: node)
    next += 1
    var child = node.pointee.children
    while let here = child {
      if here.pointee.type == XML_ELEMENT_NODE { number(here, &next) }
      child = here.pointee.next
    }
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
