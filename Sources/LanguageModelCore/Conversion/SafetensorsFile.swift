internal import CLlama
internal import Foundation

/// A safetensors file: a header of names, types and shapes, and the numbers behind it, mapped into memory.
///
/// The layout is that of the safetensors format description: eight bytes that give the header's length (little-endian), a header in JSON,
/// and then the bytes of all tensors without holes or overlaps. Nothing in the header is believed before it is checked.
struct SafetensorsFile {
  /// How the numbers of a tensor are stored.
  enum NumberType: String {
    /// 32-bit floating point.
    case f32 = "F32"
    /// IEEE 754 half precision.
    case f16 = "F16"
    /// The upper half of 32-bit floating point.
    case bf16 = "BF16"

    /// How many bytes a number takes.
    var width: Int { self == .f32 ? 4 : 2 }
  }

  /// What the header says of one tensor.
  struct Tensor {
    /// The format's name of the number type, such as `F32` or `I64`.
    let type: String
    /// The extents, the slowest first.
    let shape: [Int]
    /// Where its bytes lie, counted from the start of the file.
    let bytes: Range<Int>
    /// How many numbers there are.
    let count: Int
  }

  /// The longest header that is read, in bytes; that of a sentence encoder has about ten thousand.
  static let headerLimit = 16 << 20

  /// The file's name.
  let name: String
  /// The tensors by name.
  let tensors: [String: Tensor]
  /// The whole file, mapped.
  let contents: Data

  /// Reads a file's header.
  ///
  /// - Throws: ``LanguageModelCoreError`` when the file cannot be read, ends too early, or has a header that cannot be.
  init(path: String) throws {
    name = LanguageModelCoreError.lastComponent(path)
    contents = try ConversionFolder.bytes(path: path, mapped: true)
    let place = name
    func broken(_ reason: String) -> LanguageModelCoreError { .badSafetensors(reason, place: place) }

    guard contents.count >= 8 else { throw broken("it ends within its header") }
    let stated = contents.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    }
    guard stated <= UInt64(Self.headerLimit) else { throw broken("its header is said to be too long") }
    let start = 8 + Int(stated)
    guard start <= contents.count else { throw broken("it ends within its header") }
    guard let header = try? JSONDecoder().decode(Header.self, from: contents.subdata(in: 8..<start)) else {
      throw broken("its header is damaged")
    }
    guard !header.entries.isEmpty else { throw broken("it holds no tensors") }

    var tensors: [String: Tensor] = [:]
    for (name, entry) in header.entries {
      guard let tensor = Self.tensor(entry, start: start, end: contents.count) else {
        throw broken("a tensor lies outside the file or has a size that cannot be")
      }
      tensors[name] = tensor
    }
    var next = start
    for tensor in tensors.values.sorted(by: {
      ($0.bytes.lowerBound, $0.count) < ($1.bytes.lowerBound, $1.count)
    }) {
      guard tensor.bytes.lowerBound == next else { throw broken("its tensors overlap or leave holes") }
      next = tensor.bytes.upperBound
    }
    guard next == contents.count else { throw broken("its tensors leave holes") }
    self.tensors = tensors
  }

  /// A tensor of the file whose size, place and type agree with each other; `nil` where they do not.
  private static func tensor(_ entry: Header.Entry, start: Int, end: Int) -> Tensor? {
    guard entry.shape.count <= 8, entry.data_offsets.count == 2, entry.shape.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    var count = 1
    for extent in entry.shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard !overflow else { return nil }
      count = product
    }
    let (low, high) = (entry.data_offsets[0], entry.data_offsets[1])
    guard low >= 0, low <= high, high <= end - start else { return nil }
    guard let width = widths[entry.dtype] else { return nil }
    let (size, overflow) = count.multipliedReportingOverflow(by: width)
    guard !overflow, size == high - low else { return nil }
    return Tensor(
      type: entry.dtype, shape: entry.shape, bytes: (start + low)..<(start + high), count: count)
  }

  /// The bytes a number takes, by the format's names.
  private static let widths = [
    "BOOL": 1, "U8": 1, "I8": 1, "F8_E4M3": 1, "F8_E5M2": 1, "I16": 2, "U16": 2, "F16": 2, "BF16": 2,
    "I32": 4,
    "U32": 4, "F32": 4, "I64": 8, "U64": 8, "F64": 8,
  ]

  /// The numbers of some of a tensor's values, in order.
  ///
  /// - Parameters:
  ///   - tensor: one of ``tensors``.
  ///   - range: which values, within the tensor's count.
  /// - Returns: `nil` for a type that holds no floating-point numbers of 16 or 32 bits.
  func numbers(of tensor: Tensor, in range: Range<Int>) -> [Float]? {
    guard let type = NumberType(rawValue: tensor.type), range.upperBound <= tensor.count else { return nil }
    let start = tensor.bytes.lowerBound + range.lowerBound * type.width
    let bytes = start..<(start + range.count * type.width)
    return contents.withUnsafeBytes { contents in
      let source = UnsafeRawBufferPointer(rebasing: contents[bytes])
      switch type {
      case .f32:
        return [Float](unsafeUninitializedCapacity: range.count) { numbers, count in
          UnsafeMutableRawBufferPointer(numbers).copyMemory(from: source)
          count = range.count
        }
      case .f16:
        var halves = [ggml_fp16_t](repeating: 0, count: range.count)
        halves.withUnsafeMutableBytes { $0.copyMemory(from: source) }
        var numbers = [Float](repeating: 0, count: range.count)
        ggml_fp16_to_fp32_row(halves, &numbers, Int64(range.count))
        return numbers
      case .bf16:
        var halves = [ggml_bf16_t](repeating: ggml_bf16_t(), count: range.count)
        halves.withUnsafeMutableBytes { $0.copyMemory(from: source) }
        var numbers = [Float](repeating: 0, count: range.count)
        ggml_bf16_to_fp32_row(halves, &numbers, Int64(range.count))
        return numbers
      }
    }
  }
}

/// The header in JSON: an entry a tensor, and a free table that is not looked at.
private struct Header: Decodable {
  struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    // The format's own spelling.
    let data_offsets: [Int]
  }

  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let entries: [String: Entry]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    var entries: [String: Entry] = [:]
    for key in container.allKeys where key.stringValue != "__metadata__" {
      entries[key.stringValue] = try container.decode(Entry.self, forKey: key)
    }
    self.entries = entries
  }
}
