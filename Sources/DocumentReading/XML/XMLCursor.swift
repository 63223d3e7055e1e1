import CLibXML2
import Foundation

/// An element at its start tag: what is inside it has not been read yet.
///
/// Valid only during the call of the visitor that got it.
public struct XMLCursor {
  private unowned let walk: XMLWalk
  private let node: UnsafeMutablePointer<xmlNode>

  init(walk: XMLWalk, node: UnsafeMutablePointer<xmlNode>) {
    self.walk = walk
    self.node = node
  }

  /// The local name.
  public var name: String { String(cString: node.pointee.name) }

  /// Whether this is the local name.
  public func isNamed(_ name: StaticString) -> Bool { XMLNode.equal(node.pointee.name, name) }

  /// The local name of the parent element; `nil` for the root.
  public var parentName: String? { parent.map { String(cString: $0.pointee.name) } }

  /// Whether this is the local name of the parent element.
  public func isChild(of name: StaticString) -> Bool {
    parent.map { XMLNode.equal($0.pointee.name, name) } ?? false
  }

  private var parent: UnsafeMutablePointer<xmlNode>? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return parent
  }

  /// The number of elements around this one; 0 for the root.
  public var depth: Int { walk.depth }

  /// The path of local names with positions, such as `/ClinicalDocument/component[1]/structuredBody[1]`; made when asked.
  public var xpath: String { walk.trail.xpath }

  /// The line of the start tag, counted from 1.
  public var line: Int { walk.line }

  /// The value of an attribute that has no namespace.
  public func attribute(_ name: String) -> String? {
    var attribute = node.pointee.properties
    while let found = attribute {
      if found.pointee.ns == nil,
        strcmp(UnsafeRawPointer(found.pointee.name).assumingMemoryBound(to: CChar.self), name) == 0
      {
        return XMLNode.value(of: found)
      }
      attribute = found.pointee.next
    }
    return nil
  }

  /// The value of an attribute by its local name, whatever its namespace.
  func localAttribute(_ name: StaticString) -> String? { XMLNode.attribute(name, of: node) }

  /// Reads to the end of the element and gives it as a tree, which lives as long as this cursor.
  ///
  /// - Throws: ``DocumentReadingError`` where the document is not well-formed, or the element is too large
  ///   (``ReadingLimits/expandedSubtree``).
  public func expand() throws -> XMLNode { try walk.expand() }
}
