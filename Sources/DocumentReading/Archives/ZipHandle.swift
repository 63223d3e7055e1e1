import CZip
import Evidence
import Foundation

/// An archive that libzip has open over a copy of its bytes, closed with this object.
final class ZipHandle {
  /// What the archive's list says of a file.
  struct Facts {
    var path: String
    var size: Int
    var packedSize: Int
    var isEncrypted: Bool
    var isReadable: Bool
  }

  private let archive: OpaquePointer

  /// Opens the archive for reading only.
  init(_ bytes: Data, name: String) throws {
    let damaged = DocumentReadingError(
      code: "archive.damaged", message: "The archive is damaged or cut short.",
      hint: "Make or download it again.", place: name)
    // libzip frees this copy when it closes the source.
    guard !bytes.isEmpty, let copy = malloc(bytes.count) else { throw damaged }
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { memcpy(copy, start, bytes.count) }
    }
    var problem = zip_error_t()
    zip_error_init(&problem)
    defer { zip_error_fini(&problem) }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &problem) else {
      free(copy)
      throw damaged
    }
    guard let opened = zip_open_from_source(source, Int32(ZIP_RDONLY), &problem) else {
      zip_source_free(source)
      throw damaged
    }
    archive = opened
  }

  deinit { zip_discard(archive) }

  /// How many files and folders the archive lists.
  var count: Int { Int(zip_get_num_entries(archive, 0)) }

  /// What the list says of a file; `nil` where it does not say enough.
  func facts(_ index: UInt64) -> Facts? {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, index, 0, &facts) == 0, facts.valid & UInt64(ZIP_STAT_NAME) != 0,
      facts.valid & UInt64(ZIP_STAT_SIZE) != 0, let name = facts.name
    else { return nil }
    let method = facts.valid & UInt64(ZIP_STAT_COMP_METHOD) != 0 ? Int32(facts.comp_method) : 0
    return Facts(
      path: String(cString: name), size: Int(clamping: facts.size),
      packedSize: Int(clamping: facts.comp_size),
      isEncrypted: facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0
        && Int32(facts.encryption_method) != ZIP_EM_NONE,
      isReadable: zip_compression_method_supported(method, 0) == 1)
  }

  /// The unpacked bytes, their checksum compared; `nil` where they are damaged or more than declared.
  func read(_ entry: ZipEntry) -> Data? {
    guard let file = zip_fopen_index(archive, entry.index, 0) else { return nil }
    defer { zip_fclose(file) }
    var bytes = Data(capacity: min(entry.size, 16 << 20))
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let got = piece.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      if got < 0 { return nil }
      if got == 0 { break }
      bytes.append(contentsOf: piece[..<Int(got)])
      if bytes.count > entry.size { return nil }
    }
    return bytes.count == entry.size ? bytes : nil
  }
}
