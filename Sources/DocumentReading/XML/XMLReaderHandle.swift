import CLibXML2
import Evidence
import Foundation

/// One libxml2 reader over bytes in memory, freed with this object.
///
/// The bytes must stay where they are while it lives; both users keep it inside a closure of `withUnsafeBytes`.
final class XMLReaderHandle {
  let pointer: xmlTextReaderPtr
  /// The document's name, for errors.
  let name: String
  /// The number and line of the first fatal error.
  private var failure: (code: UInt32, line: Int)?

  init(_ bytes: UnsafeRawBufferPointer, name: String) throws {
    _ = LibXML.ready
    let start = bytes.bindMemory(to: CChar.self).baseAddress
    guard let reader = xmlReaderForMemory(start, Int32(clamping: bytes.count), nil, nil, LibXML.options)
    else {
      throw DocumentReadingError(
        code: "xml.memory", message: "There is not enough memory to read this file.",
        hint: "Close other programs and try again.", place: name, status: .missing)
    }
    pointer = reader
    self.name = name
    xmlTextReaderSetStructuredErrorHandler(
      reader,
      { context, error in
        guard let context, let error, error.pointee.level == XML_ERR_FATAL else { return }
        let handle = Unmanaged<XMLReaderHandle>.fromOpaque(context).takeUnretainedValue()
        if handle.failure == nil {
          handle.failure = (UInt32(error.pointee.code), Int(error.pointee.line))
        }
      }, Unmanaged.passUnretained(self).toOpaque())
    // Errors that belong to no reader would be printed.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
  }

  deinit { xmlFreeTextReader(pointer) }

  /// Goes to the next node; `false` at the end.
  ///
  /// - Throws: ``DocumentReadingError`` for what is not well-formed.
  @inline(__always)
  func read() throws -> Bool {
    let status = xmlTextReaderRead(pointer)
    if status == 1 { return true }
    if status == 0, failure == nil { return false }
    throw error()
  }

  /// The first fatal error, or a general one.
  func error() -> DocumentReadingError {
    guard let failure else {
      return XMLFault.unknown.error(name: name, line: max(1, Int(xmlTextReaderGetParserLineNumber(pointer))))
    }
    return XMLFault(code: failure.code).error(name: name, line: max(1, failure.line))
  }
}
