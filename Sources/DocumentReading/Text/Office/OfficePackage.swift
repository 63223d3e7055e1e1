import Evidence
import Foundation

/// The parts of a document that is a zip archive of XML files.
///
/// Office Open XML (ECMA-376, part 2) and OpenDocument (OpenDocument 1.3, part 2) are.
struct OfficePackage {
  let name: String
  /// What the document is in words, such as `This Word document`.
  let what: String
  let archive: ZipArchive
  let limits: ReadingLimits

  /// Whether there is a part at the path.
  func has(_ path: String) -> Bool { archive.entry(path) != nil }

  /// The XML of a part; `nil` where there is none at the path.
  ///
  /// - Throws: ``DocumentReadingError`` where it is damaged or refused.
  func part(_ path: String) throws -> XMLSource? {
    guard let entry = archive.entry(path) else { return nil }
    if entry.isEncrypted { throw DocumentReadingError.encrypted(what, name: name) }
    return try translated {
      let bytes = try archive.read(entry)
      return try XMLSource(bytes: bytes, name: name, limits: limits)
    }
  }

  /// Visits the elements of a part, where there is one.
  func walk(_ path: String, _ visit: (XMLCursor) throws -> XMLStream.Visit) throws {
    guard let source = try part(path) else { return }
    try translated { try XMLStream(source).walk(visit) }
  }

  /// Visits the elements of a part that the text does not depend on; a damaged one counts as absent.
  func tryWalk(_ path: String, _ visit: (XMLCursor) throws -> XMLStream.Visit) {
    try? walk(path, visit)
  }

  /// Runs something and puts what is wrong with a part into words about the document.
  func translated<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DocumentReadingError {
      guard error.code.hasPrefix("xml.") || error.code.hasPrefix("archive.") || error.code.hasPrefix("kind.")
      else { throw error }
      throw DocumentReadingError(
        code: "office.damaged", message: "\(what) is damaged: a part of it cannot be read.",
        hint: "Open it in a word processor, save it again, and name that.", place: name)
    }
  }
}
