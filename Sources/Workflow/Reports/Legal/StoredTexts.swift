import DocumentReading
import Evidence
import Foundation
import Storage

/// Reads the texts of stored documents anew from their bytes.
enum StoredTexts {
  /// The texts of documents in Unicode code points; those that are no longer there or cannot be read are left out.
  static func read(_ digests: some Sequence<ContentDigest>, in store: RecordStore) throws -> [ContentDigest:
    [Unicode.Scalar]]
  {
    var texts: [ContentDigest: [Unicode.Scalar]] = [:]
    for digest in Set(digests) {
      let found = try store.store.read { db -> (Data, String)? in
        guard let bytes = try Documents.bytes(of: digest, in: db) else { return nil }
        return (bytes, try Documents.find(digest, in: db)?.name ?? "")
      }
      guard let (bytes, name) = found, let read = try? TextDocumentReader.read(bytes: bytes, name: name)
      else { continue }
      texts[digest] = Array(read.text.unicodeScalars)
    }
    return texts
  }

  /// What stands at a place; `nil` where the text is not there or ends before it.
  static func text(at span: SourceSpan, in texts: [ContentDigest: [Unicode.Scalar]]) -> String? {
    guard let text = texts[span.document], case .text(let start, let end) = span.place, start <= end,
      end <= text.count
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[start..<end])
    return String(view)
  }
}
