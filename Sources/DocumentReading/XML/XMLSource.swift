import Crypto
public import Evidence
public import Foundation

/// An XML file that was read, checked against the limits, and mended where that was needed.
///
/// It is well-formed as far as the guard can tell; what only a parser sees is thrown by ``XMLStream/walk(_:)``.
public struct XMLSource: Sendable {
  /// What is known of the file: the digest of the bytes as received, and the repairs.
  public let document: Document
  /// The bytes as received.
  public let originalBytes: Data
  /// The local name of the root element.
  public let rootName: String
  /// The namespace that the root's own declarations give it; `nil` where there is none.
  var rootNamespace: String? { census.rootNamespace }
  /// The bytes that are parsed: UTF-8, mended.
  ///
  /// They share `originalBytes`' memory where nothing had to be mended.
  let content: Data
  /// What the guard counted.
  let census: XMLCensus

  /// Reads the file at `path`, which is called `name` in errors and results.
  ///
  /// - Throws: ``DocumentReadingError`` with the line where there is one.
  public init(contentsOf path: String, name: String, limits: ReadingLimits = .standard) throws {
    let bytes = try FileBytes.read(path, name: name, limit: limits.fileSize)
    try self.init(bytes: bytes, name: name, limits: limits)
  }

  /// Reads a file from its bytes.
  ///
  /// - Throws: ``DocumentReadingError`` with the line where there is one.
  public init(bytes: Data, name: String, limits: ReadingLimits = .standard) throws {
    guard bytes.count <= limits.fileSize else {
      throw FileBytes.tooLarge(bytes.count, limit: limits.fileSize, name: name)
    }
    let kind = FileKind.sniff(bytes)
    guard kind == .xml else { throw Self.refusal(of: kind, name: name) }
    var preparation = XMLPreparation(name: name, limits: limits)
    let (content, census) = try preparation.run(bytes)
    guard let digest = ContentDigest(bytes: SHA256.hash(data: bytes).map { $0 }) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    document = Document(
      digest: digest, name: name, mediaType: kind.mediaType, byteCount: bytes.count,
      repairs: preparation.repairs)
    originalBytes = bytes
    rootName = census.rootName
    self.content = content
    self.census = census
  }

  private static func refusal(of kind: FileKind, name: String) -> DocumentReadingError {
    if kind == .empty {
      return DocumentReadingError(
        code: "file.empty", message: "The file is empty.", hint: "Export it again.", place: name)
    }
    return DocumentReadingError(
      code: "kind.unsupported", message: "This is \(kind.inWords), not an XML file.",
      hint: kind == .zip || kind == .gzip ? "Unpack it first." : "Export the record as C-CDA or CDA (XML).",
      place: name)
  }
}
