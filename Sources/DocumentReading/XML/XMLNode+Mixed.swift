import CLibXML2
import Foundation

extension XMLNode {
  /// What stands directly in an element.
  enum Piece {
    case element(XMLNode)
    case text(String)
  }

  /// The value of an attribute by its local name, whatever its namespace, such as `w:val` of Office's files.
  func attribute(_ local: StaticString) -> String? { Self.attribute(local, of: node) }

  /// Gives elements and texts in document order.
  func eachPiece(_ body: (Piece) throws -> Void) rethrows {
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE {
        try body(.element(other(child)))
      } else if child.pointee.type == XML_TEXT_NODE || child.pointee.type == XML_CDATA_SECTION_NODE,
        let content = child.pointee.content
      {
        try body(.text(String(cString: content)))
      }
      next = child.pointee.next
    }
  }

  /// The value of an attribute of an element by its local name.
  static func attribute(_ local: StaticString, of node: UnsafeMutablePointer<xmlNode>) -> String? {
    var next = node.pointee.properties
    while let found = next {
      if equal(found.pointee.name, local) { return value(of: found) }
      next = found.pointee.next
    }
    return nil
  }
}
