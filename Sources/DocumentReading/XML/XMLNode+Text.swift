import CLibXML2
import Foundation

extension XMLNode {
  /// The text of the element and all below it, white space collapsed to single spaces and trimmed.
  ///
  /// Where an element that is not part of a running sentence begins or ends (a table cell, a list item, a name's
  /// part), there is a space, so that words do not run together.
  public var text: String {
    var words = CollapsedText()
    append(to: &words)
    return words.string
  }

  /// The text directly in the element, white space collapsed to single spaces and trimmed.
  public var ownText: String {
    var words = CollapsedText()
    eachChild { child in
      if let text = Self.text(child) { words.append(text) }
    }
    return words.string
  }

  /// The text of the element and all below it, untouched.
  public var rawText: String {
    var bytes: [UInt8] = []
    appendRaw(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to words: inout CollapsedText) {
    eachChild { child in
      if child.pointee.type == XML_ELEMENT_NODE {
        let name = UnsafeBufferPointer(start: child.pointee.name, count: strlen(child.pointee.name))
        let isInline = CollapsedText.isInline(name)
        if !isInline { words.breakWord() }
        other(child).append(to: &words)
        if !isInline { words.breakWord() }
      } else if let text = Self.text(child) {
        words.append(text)
      }
    }
  }

  private func appendRaw(to bytes: inout [UInt8]) {
    eachChild { child in
      if child.pointee.type == XML_ELEMENT_NODE {
        other(child).appendRaw(to: &bytes)
      } else if let text = Self.text(child) {
        bytes.append(contentsOf: text)
      }
    }
  }

  private func eachChild(_ body: (UnsafeMutablePointer<xmlNode>) -> Void) {
    var next = node.pointee.children
    while let child = next {
      body(child)
      next = child.pointee.next
    }
  }

  private static func text(_ node: UnsafeMutablePointer<xmlNode>) -> UnsafeBufferPointer<UInt8>? {
    guard node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE,
      let content = node.pointee.content
    else { return nil }
    return UnsafeBufferPointer(start: content, count: strlen(content))
  }

  private static func strlen(_ string: UnsafePointer<UInt8>) -> Int { Int(xmlStrlen(string)) }

  private func strlen(_ string: UnsafePointer<UInt8>) -> Int { Self.strlen(string) }
}
