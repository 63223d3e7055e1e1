internal import CLlama

/// A place in the bytes of a GGUF header that moves forward and never past their end.
struct GGUFReader {
  /// Why reading stopped.
  enum Failure: Error {
    /// The bytes ended.
    case ended
    /// The bytes say something that cannot be.
    case malformed
  }

  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// How many bytes there are in all.
  var count: Int { bytes.count }

  /// The next fixed-width number.
  mutating func number<Number: FixedWidthInteger>(as type: Number.Type) throws -> Number {
    let width = MemoryLayout<Number>.size
    guard bytes.count - offset >= width else { throw Failure.ended }
    let number = bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)
    offset += width
    return Number(littleEndian: number)
  }

  /// The next count, refused above a limit.
  mutating func count(limit: Int) throws -> Int {
    let number = try number(as: UInt64.self)
    guard number <= UInt64(limit) else { throw Failure.malformed }
    return Int(number)
  }

  /// Moves over bytes.
  private mutating func skip(_ length: Int) throws {
    guard length <= bytes.count - offset else { throw Failure.ended }
    offset += length
  }

  /// The next text: a length and its bytes.
  mutating func string() throws -> String {
    let length = try count(limit: 1 << 30)
    guard length <= bytes.count - offset else { throw Failure.ended }
    defer { offset += length }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)]), as: UTF8.self)
  }

  /// The next value, with the number of its type before it.
  mutating func value() throws -> GGUFHeader.Value {
    try value(type: number(as: UInt32.self))
  }

  private mutating func value(type: UInt32) throws -> GGUFHeader.Value {
    switch type {
    case 0: .integer(Int64(try number(as: UInt8.self)))
    case 1: .integer(Int64(try number(as: Int8.self)))
    case 2: .integer(Int64(try number(as: UInt16.self)))
    case 3: .integer(Int64(try number(as: Int16.self)))
    case 4: .integer(Int64(try number(as: UInt32.self)))
    case 5: .integer(Int64(try number(as: Int32.self)))
    case 6: .real(Double(Float(bitPattern: try number(as: UInt32.self))))
    case 7: .boolean(try number(as: UInt8.self) != 0)
    case 8: .text(try string())
    case 9: try array()
    case 10: .integer(Int64(truncatingIfNeeded: try number(as: UInt64.self)))
    case 11: .integer(try number(as: Int64.self))
    case 12: .real(Double(bitPattern: try number(as: UInt64.self)))
    default: throw Failure.malformed
    }
  }

  private mutating func array() throws -> GGUFHeader.Value {
    let type = try number(as: UInt32.self)
    let elements = try count(limit: 1 << 26)
    switch type {
    case 0, 1, 7: try skip(elements)
    case 2, 3: try skip(2 * elements)
    case 4, 5, 6: try skip(4 * elements)
    case 10, 11, 12: try skip(8 * elements)
    case 8: for _ in 0..<elements { try skip(try count(limit: 1 << 30)) }
    default: throw Failure.malformed
    }
    return .array(count: elements)
  }

  /// The next value, which must be an array of texts that differ: llama.cpp ends the process over two tokens of one text.
  mutating func distinctTexts() throws -> GGUFHeader.Value {
    guard try number(as: UInt32.self) == 9, try number(as: UInt32.self) == 8 else { throw Failure.malformed }
    let elements = try count(limit: 1 << 26)
    guard elements <= (bytes.count - offset) / 8 else { throw Failure.ended }
    var digests = Set<UInt64>(minimumCapacity: elements)
    var empty = 0
    for _ in 0..<elements {
      let length = try count(limit: 1 << 30)
      guard length <= bytes.count - offset else { throw Failure.ended }
      if length == 0 { empty += 1 }
      // FNV-1a of 64 bits: that two of a million texts share it is about as likely as 1 in 37 million.
      var digest: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes[offset..<(offset + length)] { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
      offset += length
      if length > 0 { digests.insert(digest) }
    }
    guard digests.count == elements - empty else { throw Failure.malformed }
    return .array(count: elements)
  }

  /// Where the next described tensor ends, in bytes from the start of the weights.
  mutating func tensorEnd() throws -> Int {
    let dimensions = try number(as: UInt32.self)
    guard dimensions >= 1, dimensions <= 4 else { throw Failure.malformed }
    var rows = 1
    var width = 1
    for dimension in 0..<dimensions {
      let extent = try count(limit: 1 << 40)
      guard extent > 0 else { throw Failure.malformed }
      if dimension == 0 {
        width = extent
      } else {
        let (product, overflow) = rows.multipliedReportingOverflow(by: extent)
        guard !overflow else { throw Failure.malformed }
        rows = product
      }
    }
    let number = try number(as: UInt32.self)
    guard number < UInt32(GGML_TYPE_COUNT.rawValue) else { throw Failure.malformed }
    let type = ggml_type(rawValue: number)
    let block = Int(ggml_blck_size(type))
    guard block > 0, width % block == 0 else { throw Failure.malformed }
    let (size, overflow) = rows.multipliedReportingOverflow(by: width / block * Int(ggml_type_size(type)))
    let start = try count(limit: 1 << 44)
    guard !overflow, size <= 1 << 44 else { throw Failure.malformed }
    return start + size
  }
}
