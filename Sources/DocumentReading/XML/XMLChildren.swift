import CLibXML2

/// The element children of an element, in document order.
public struct XMLChildren: Sequence, IteratorProtocol {
  private let parent: XMLNode
  private var upcoming: UnsafeMutablePointer<xmlNode>?

  init(of parent: XMLNode) {
    self.parent = parent
    upcoming = parent.node.pointee.children
  }

  /// The next child.
  public mutating func next() -> XMLNode? {
    while let child = upcoming {
      upcoming = child.pointee.next
      if child.pointee.type == XML_ELEMENT_NODE { return parent.other(child) }
    }
    return nil
  }
}
