import Foundation
import Testing

/// A GGUF file read without the library that is tested: its values and its tensors as numbers.
///
/// Source: the GGUF specification of ggml, version 3; a block of Q8_0 is a half as scale and 32 signed bytes.
struct GGUFContents {
  struct Tensor {
    var type: UInt32
    /// The extents, the slowest first.
    var shape: [Int]
    var numbers: [Float]
  }

  var values: [String: Any] = [:]
  var tensors: [String: Tensor] = [:]
  private var place = 0

  init(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    try #require(bytes.prefix(4).elementsEqual("GGUF".utf8))
    place = 4
    try #require(number(bytes, UInt32.self) == 3)
    let tensorCount = Int(number(bytes, UInt64.self))
    for _ in 0..<Int(number(bytes, UInt64.self)) {
      let key = text(bytes)
      let type = number(bytes, UInt32.self)
      values[key] = value(bytes, type)
    }
    var places: [(name: String, type: UInt32, shape: [Int], offset: Int)] = []
    for _ in 0..<tensorCount {
      let name = text(bytes)
      let extents = (0..<number(bytes, UInt32.self)).map { _ in Int(number(bytes, UInt64.self)) }
      let type = number(bytes, UInt32.self)
      places.append((name, type, extents.reversed(), Int(number(bytes, UInt64.self))))
    }
    let start = (place + 31) / 32 * 32
    for (name, type, shape, offset) in places {
      place = start + offset
      let count = shape.reduce(1, *)
      var numbers: [Float] = []
      switch type {
      case 0: for _ in 0..<count { numbers.append(Float(bitPattern: number(bytes, UInt32.self))) }
      case 1: for _ in 0..<count { numbers.append(TinyHalf.single(number(bytes, UInt16.self))) }
      case 8:
        for _ in 0..<(count / 32) {
          let scale = TinyHalf.single(number(bytes, UInt16.self))
          for _ in 0..<32 { numbers.append(scale * Float(Int8(bitPattern: number(bytes, UInt8.self)))) }
        }
      default: Issue.record("type \(type)")
      }
      tensors[name] = Tensor(type: type, shape: shape, numbers: numbers)
    }
  }

  private mutating func number<Number: FixedWidthInteger>(_ bytes: [UInt8], _ type: Number.Type) -> Number {
    defer { place += MemoryLayout<Number>.size }
    return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: type)) }
  }

  private mutating func text(_ bytes: [UInt8]) -> String {
    let length = Int(number(bytes, UInt64.self))
    defer { place += length }
    return String(decoding: bytes[place..<(place + length)], as: UTF8.self)
  }

  private mutating func value(_ bytes: [UInt8], _ type: UInt32) -> Any {
    switch type {
    case 4: return Int(number(bytes, UInt32.self))
    case 5: return Int(number(bytes, Int32.self))
    case 6: return Float(bitPattern: number(bytes, UInt32.self))
    case 7: return number(bytes, UInt8.self) != 0
    case 8: return text(bytes)
    case 9:
      let element = number(bytes, UInt32.self)
      return (0..<number(bytes, UInt64.self)).map { _ in value(bytes, element) }
    default:
      Issue.record("value of type \(type)")
      return 0
    }
  }
}
