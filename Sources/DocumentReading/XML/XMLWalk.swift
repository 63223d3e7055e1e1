import CLibXML2
import Foundation

/// The state of one pass: the reader, where it is, and the positions among siblings on the way there.
final class XMLWalk {
  let reader: XMLReaderHandle
  private let census: XMLCensus
  /// The number of element starts so far.
  private var ordinal = 0
  private(set) var trail = XMLTrail()
  /// The element at which the reader stands.
  private(set) var current: UnsafeMutablePointer<xmlNode>?
  private(set) var depth = 0
  /// The number of the element whose subtree was numbered last.
  private var numbered = 0
  /// The path of the element asked for last, and that element's number: many places in one entry share it.
  private var pathKept: (ordinal: Int, path: String) = (0, "")

  init(_ reader: XMLReaderHandle, census: XMLCensus) {
    self.reader = reader
    self.census = census
  }

  func run(_ visit: (XMLCursor) throws -> XMLStream.Visit) throws {
    var goesOn = try reader.read()
    while goesOn {
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader.pointer)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let node = try enter()
        switch try visit(XMLCursor(walk: self, node: node)) {
        case .descend: goesOn = try reader.read()
        case .skip: goesOn = try skip(node)
        }
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        // The guard has refused both; this is the second lock.
        throw XMLFault.undefinedEntity.error(name: reader.name, line: 1)
      default:
        goesOn = try reader.read()
      }
    }
  }

  /// Takes in the element that the reader stands at.
  private func enter() throws -> xmlNodePtr {
    ordinal += 1
    depth = Int(xmlTextReaderDepth(reader.pointer))
    guard let node = xmlTextReaderCurrentNode(reader.pointer) else { throw reader.error() }
    current = node
    trail.enter(node.pointee.name, depth: depth)
    return node
  }

  /// Tells of every start, text and end in document order.
  func runEvents(_ handle: (XMLEvent) throws -> Void) throws {
    while try reader.read() {
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader.pointer)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let node = try enter()
        let isEmpty = xmlTextReaderIsEmptyElement(reader.pointer) == 1
        try handle(.start(XMLCursor(walk: self, node: node)))
        if isEmpty { try handle(.end) }
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        try handle(.end)
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        guard let text = xmlTextReaderConstValue(reader.pointer) else { continue }
        try handle(.text(String(cString: text)))
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw XMLFault.undefinedEntity.error(name: reader.name, line: 1)
      default: continue
      }
    }
  }

  /// The line of the current element.
  var line: Int { line(ordinal: ordinal) }

  /// The line of the element with this number, the root being 1.
  func line(ordinal: Int) -> Int {
    census.lines.indices.contains(ordinal - 1) ? Int(census.lines[ordinal - 1]) : 1
  }

  /// The path of the current element.
  func topPath() -> String {
    if pathKept.ordinal != ordinal { pathKept = (ordinal, trail.xpath) }
    return pathKept.path
  }

  /// Numbers the elements of the expanded subtree, once; asking for any line needs it.
  func number() {
    guard let current, numbered != ordinal else { return }
    numbered = ordinal
    var next = ordinal
    XMLNode.number(current, &next)
  }

  /// Reads to behind the element, counting what is passed over.
  private func skip(_ node: UnsafeMutablePointer<xmlNode>) throws -> Bool {
    if xmlTextReaderIsEmptyElement(reader.pointer) == 1 { return try reader.read() }
    while try reader.read() {
      let type = UInt32(bitPattern: xmlTextReaderNodeType(reader.pointer))
      if type == XML_READER_TYPE_ELEMENT.rawValue {
        ordinal += 1
      } else if type == XML_READER_TYPE_END_ELEMENT.rawValue, xmlTextReaderCurrentNode(reader.pointer) == node
      {
        return try reader.read()
      }
    }
    return false
  }

  /// Parses to the end of the current element and gives its tree.
  func expand() throws -> XMLNode {
    if census.heavy.contains(ordinal) {
      throw DocumentReadingError(
        code: "xml.subtree", message: "One entry of the document is too large to be held in memory.",
        hint: "Export a shorter period, or take large attachments out.", name: reader.name,
        line: line)
    }
    guard let node = xmlTextReaderExpand(reader.pointer) else { throw reader.error() }
    return XMLNode(node, walk: self)
  }
}
