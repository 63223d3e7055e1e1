public import Foundation

/// Writes zip archives without packing (PKWARE's APPNOTE, sections 4.3.7 to 4.3.16), for tests to read.
public struct TinyZip {
  /// A file, and what its entry is to claim.
  public struct File {
    /// Its path in the archive.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]
    /// The size that the archive claims; the true one unless given.
    public var claimedSize: UInt32?
    /// The general-purpose flags: 1 says encrypted.
    public var flags: UInt16 = 0
    /// How it says to be packed: 0 for not at all.
    public var method: UInt16 = 0

    /// A file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The files in order.
  public var files: [File] = []

  /// An archive of texts by their paths, in order.
  public init(_ texts: KeyValuePairs<String, String> = [:]) {
    files = texts.map { File(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// The archive.
  public var data: Data {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = UInt32(output.count)
      let size = UInt32(file.bytes.count)
      var common: [UInt8] = []
      common += Self.bytes(UInt16(20)) + Self.bytes(file.flags) + Self.bytes(file.method)
      common += Self.bytes(UInt32(0x5A21_0000)) + Self.bytes(Self.checksum(file.bytes))
      common += Self.bytes(size) + Self.bytes(file.claimedSize ?? size)
      common += Self.bytes(UInt16(file.path.utf8.count)) + Self.bytes(UInt16(0))
      output += [0x50, 0x4B, 3, 4] + common + Array(file.path.utf8) + file.bytes
      directory += [0x50, 0x4B, 1, 2] + Self.bytes(UInt16(20)) + common + Self.bytes(UInt16(0))
      directory += Self.bytes(UInt16(0)) + Self.bytes(UInt16(0)) + Self.bytes(UInt32(0)) + Self.bytes(offset)
      directory += Array(file.path.utf8)
    }
    let start = UInt32(output.count)
    output += directory + [0x50, 0x4B, 5, 6] + Self.bytes(UInt32(0))
    output += Self.bytes(UInt16(files.count)) + Self.bytes(UInt16(files.count))
    output += Self.bytes(UInt32(directory.count)) + Self.bytes(start) + Self.bytes(UInt16(0))
    return Data(output)
  }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// The CRC-32 of bytes (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
