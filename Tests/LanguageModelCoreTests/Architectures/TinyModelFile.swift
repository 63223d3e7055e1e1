import Foundation

/// A small GGUF file in memory, written without the library that is tested.
///
/// Source: the GGUF specification of ggml, version 3. Numbers are little-endian, and weights are 32-bit floats.
struct TinyModelFile {
  /// A value of the header.
  enum Value {
    case text(String)
    case integer(UInt32)
    case real(Float)
    case boolean(Bool)
    case texts([String])
    case integers([Int32])
    case reals([Float])
  }

  /// A tensor: its extents from the slowest to the fastest, and its numbers in that order.
  struct Tensor {
    var name: String
    var shape: [Int]
    var numbers: [Float]
  }

  /// The values by key.
  var values: [String: Value] = [:]
  /// The tensors in the file's order.
  var tensors: [Tensor] = []

  /// How many bytes of the file are weights.
  var weightBytes: Int { tensors.reduce(0) { $0 + Self.padded(4 * $1.numbers.count) } }

  /// Adds a tensor with the numbers that the reference scripts give a tensor of this name.
  mutating func add(_ name: String, _ shape: [Int], scale: Double, centre: Double = 0) {
    // The seed is the FNV-1a digest of the name.
    var seed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var generator = SplitMix64(seed: seed)
    let numbers = (0..<shape.reduce(1, *)).map { _ in
      Float(centre + scale * (2 * generator.unit() - 1))
    }
    tensors.append(Tensor(name: name, shape: shape, numbers: numbers))
  }

  /// The file.
  var bytes: [UInt8] {
    var file = Array("GGUF".utf8)
    append(UInt32(3), to: &file)
    append(UInt64(tensors.count), to: &file)
    append(UInt64(values.count), to: &file)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      append(key, to: &file)
      append(value, to: &file)
    }
    var offset = 0
    for tensor in tensors {
      append(tensor.name, to: &file)
      append(UInt32(tensor.shape.count), to: &file)
      for extent in tensor.shape.reversed() { append(UInt64(extent), to: &file) }
      append(UInt32(0), to: &file)
      append(UInt64(offset), to: &file)
      offset += Self.padded(4 * tensor.numbers.count)
    }
    pad(&file)
    for tensor in tensors {
      for number in tensor.numbers { append(number.bitPattern, to: &file) }
      pad(&file)
    }
    return file
  }

  private func append(_ value: Value, to file: inout [UInt8]) {
    switch value {
    case .integer(let number):
      append(UInt32(4), to: &file)
      append(number, to: &file)
    case .real(let number):
      append(UInt32(6), to: &file)
      append(number.bitPattern, to: &file)
    case .boolean(let truth):
      append(UInt32(7), to: &file)
      file.append(truth ? 1 : 0)
    case .text(let text):
      append(UInt32(8), to: &file)
      append(text, to: &file)
    case .texts(let texts):
      array(of: 8, count: texts.count, to: &file)
      for text in texts { append(text, to: &file) }
    case .integers(let numbers):
      array(of: 5, count: numbers.count, to: &file)
      for number in numbers { append(UInt32(bitPattern: number), to: &file) }
    case .reals(let numbers):
      array(of: 6, count: numbers.count, to: &file)
      for number in numbers { append(number.bitPattern, to: &file) }
    }
  }

  private func array(of type: UInt32, count: Int, to file: inout [UInt8]) {
    append(UInt32(9), to: &file)
    append(type, to: &file)
    append(UInt64(count), to: &file)
  }

  private func append(_ text: String, to file: inout [UInt8]) {
    append(UInt64(text.utf8.count), to: &file)
    file += text.utf8
  }

  private func append(_ number: some FixedWidthInteger, to file: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { file += $0 }
  }

  private func pad(_ file: inout [UInt8]) {
    file += [UInt8](repeating: 0, count: Self.padded(file.count) - file.count)
  }

  private static func padded(_ count: Int) -> Int { (count + 31) / 32 * 32 }
}
