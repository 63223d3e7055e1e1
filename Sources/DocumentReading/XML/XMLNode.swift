import CLibXML2
import Foundation

/// An element of an expanded subtree: a handle, not a copy.
///
/// Valid only during the call of the visitor whose cursor was expanded. Equal handles are the same element.
public struct XMLNode: Equatable, Hashable {
  let node: UnsafeMutablePointer<xmlNode>
  /// The pass that owns the tree.
  ///
  /// Counting references for each handle would cost more than reading does.
  private unowned(unsafe) let walk: XMLWalk

  init(_ node: UnsafeMutablePointer<xmlNode>, walk: XMLWalk) {
    self.node = node
    self.walk = walk
  }

  /// Another element of the same subtree.
  func other(_ node: UnsafeMutablePointer<xmlNode>) -> XMLNode { XMLNode(node, walk: walk) }

  /// Whether both are the same element.
  public static func == (a: XMLNode, b: XMLNode) -> Bool { a.node == b.node }

  /// Hashes the element's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(node) }

  /// The local name.
  public var name: String { String(cString: node.pointee.name) }

  /// Whether this is the local name.
  public func isNamed(_ name: StaticString) -> Bool { Self.equal(node.pointee.name, name) }

  /// Whether this element is the one that was expanded.
  var isTop: Bool { walk.current == node }

  /// The path of the expanded element.
  var topPath: String { walk.topPath() }

  /// Sees to it that the elements of the subtree are numbered.
  func numberSubtree() { walk.number() }

  /// The line of the element with this number.
  func line(ordinal: Int) -> Int { walk.line(ordinal: ordinal) }

  // MARK: Attributes

  /// The value of an attribute that has no namespace, such as `node["code"]`.
  public subscript(_ attribute: StaticString) -> String? {
    var next = node.pointee.properties
    while let found = next {
      if found.pointee.ns == nil, Self.equal(found.pointee.name, attribute) { return Self.value(of: found) }
      next = found.pointee.next
    }
    return nil
  }

  /// The `xsi:type` without its prefix, such as `IVL_TS`; also where the file failed to declare `xsi`.
  public var xsiType: String? {
    var next = node.pointee.properties
    while let found = next {
      if let space = found.pointee.ns, Self.equal(found.pointee.name, "type"), Self.isSchemaInstance(space) {
        let value = Self.value(of: found)
        if let local = Self.plainLocalName(value) { return local }
        let local = value.split(separator: ":").last.map(String.init) ?? value
        return local.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      next = found.pointee.next
    }
    return nil
  }

  /// What stands behind the colon, or the whole, where the value is nothing but ASCII letters, digits and `_`.
  private static func plainLocalName(_ value: String) -> String? {
    var start = value.utf8.startIndex
    var index = start
    while index < value.utf8.endIndex {
      let byte = value.utf8[index]
      index = value.utf8.index(after: index)
      switch byte {
      case UInt8(ascii: ":"): start = index
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"): continue
      default: return nil
      }
    }
    guard start < value.utf8.endIndex else { return nil }
    return start == value.utf8.startIndex ? value : String(value[start...])
  }

  private static func isSchemaInstance(_ space: UnsafeMutablePointer<xmlNs>) -> Bool {
    if let prefix = space.pointee.prefix, equal(prefix, "xsi") { return true }
    return space.pointee.href.map { equal($0, "http://www.w3.org/2001/XMLSchema-instance") } ?? false
  }

  // MARK: Relatives

  /// The element children in document order.
  public var children: XMLChildren { XMLChildren(of: self) }

  /// The first child with the local name.
  public func first(_ name: StaticString) -> XMLNode? {
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE, Self.equal(child.pointee.name, name) { return other(child) }
      next = child.pointee.next
    }
    return nil
  }

  /// The children with the local name, in document order.
  public func all(_ name: StaticString) -> [XMLNode] {
    var found: [XMLNode] = []
    for child in children where child.isNamed(name) { found.append(child) }
    return found
  }

  /// The first child of the first name, in it the first child of the second name, and so on.
  public func at(_ names: StaticString...) -> XMLNode? {
    var here = self
    for name in names {
      guard let next = here.first(name) else { return nil }
      here = next
    }
    return here
  }

  /// The parent; `nil` for the element that was expanded.
  public var parent: XMLNode? {
    if isTop { return nil }
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return other(parent)
  }

  /// The elements with the local name at any depth below this one, in document order.
  public func descendants(_ name: StaticString) -> [XMLNode] {
    var found: [XMLNode] = []
    collect(name, into: &found)
    return found
  }

  private func collect(_ name: StaticString, into found: inout [XMLNode]) {
    for child in children {
      if child.isNamed(name) { found.append(child) }
      child.collect(name, into: &found)
    }
  }

  // MARK: Strings of libxml2

  /// Whether a string of libxml2 is this one.
  @inline(__always)
  static func equal(_ string: UnsafePointer<UInt8>, _ other: StaticString) -> Bool {
    guard other.hasPointerRepresentation else {
      return other.withUTF8Buffer {
        strncmp(chars(string), chars($0.baseAddress ?? string), $0.count) == 0
          && string[$0.count] == 0
      }
    }
    let start = other.utf8Start
    return string[0] == start[0] && strcmp(chars(string), chars(start)) == 0
  }

  @inline(__always)
  private static func chars(_ string: UnsafePointer<UInt8>) -> UnsafePointer<CChar> {
    UnsafeRawPointer(string).assumingMemoryBound(to: CChar.self)
  }

  /// The value of an attribute with its references resolved.
  static func value(of attribute: UnsafeMutablePointer<xmlAttr>) -> String {
    guard let first = attribute.pointee.children else { return "" }
    if first.pointee.next == nil, first.pointee.type == XML_TEXT_NODE {
      return first.pointee.content.map { String(cString: $0) } ?? ""
    }
    // Without a DTD there is nothing but text here: the parser has resolved the five entities and all numbers.
    var joined = ""
    var next: UnsafeMutablePointer<xmlNode>? = first
    while let part = next {
      if part.pointee.type == XML_TEXT_NODE, let content = part.pointee.content {
        joined += String(cString: content)
      }
      next = part.pointee.next
    }
    return joined
  }
}
