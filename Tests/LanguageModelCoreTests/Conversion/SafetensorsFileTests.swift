import Foundation
import Testing

@testable import LanguageModelCore

@Suite("Safetensors files")
struct SafetensorsFileTests {
  @Test("Names, shapes and numbers are those of the file", arguments: ["F32", "F16", "BF16"])
  func reads(type: String) throws {
    let folder = try ScratchFolder()
    var encoder = TinyEncoder()
    encoder.type = type
    let file = try SafetensorsFile(path: folder.write(encoder.safetensors(), as: "model.safetensors"))
    #expect(file.tensors.count == encoder.tensors.count)
    let tolerance: Float = type == "F32" ? 0 : type == "F16" ? 0x1p-10 : 0x1p-7
    for tensor in encoder.tensors {
      let stored = try #require(file.tensors[tensor.name])
      #expect(stored.shape == tensor.shape)
      let numbers = try #require(file.numbers(of: stored, in: 0..<stored.count))
      #expect(zip(numbers, tensor.numbers).allSatisfy { abs($0 - $1) <= tolerance * max(abs($1), 0x1p-14) })
      #expect(file.numbers(of: stored, in: 1..<3) == Array(numbers[1..<3]))
      #expect(file.numbers(of: stored, in: 0..<(stored.count + 1)) == nil)
    }
  }

  /// A file that is wrong in one way.
  struct Hostile: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var header: String
    var body = 8
  }

  static let files = [
    Hostile(testDescription: "no JSON", header: "hello"),
    Hostile(testDescription: "a list", header: "[]"),
    Hostile(testDescription: "nothing", header: "{}"),
    Hostile(testDescription: "metadata alone", header: #"{"__metadata__": {}}"#),
    Hostile(testDescription: "deep", header: String(repeating: "[", count: 100_000)),
    Hostile(
      testDescription: "past the end",
      header: #"{"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}}"#),
    Hostile(
      testDescription: "size and place differ",
      header: #"{"a": {"dtype": "F32", "shape": [3], "data_offsets": [0, 8]}}"#),
    Hostile(
      testDescription: "backwards", header: #"{"a": {"dtype": "F32", "shape": [0], "data_offsets": [8, 0]}}"#),
    Hostile(
      testDescription: "negative offset",
      header: #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [-8, 0]}}"#),
    Hostile(
      testDescription: "negative extent",
      header: #"{"a": {"dtype": "F32", "shape": [-2], "data_offsets": [0, 8]}}"#),
    Hostile(
      testDescription: "product overflows",
      header:
        #"{"a": {"dtype": "F32", "shape": [4294967296, 4294967296, 2], "data_offsets": [0, 8]}}"#),
    Hostile(
      testDescription: "bytes overflow",
      header: #"{"a": {"dtype": "F32", "shape": [4611686018427387906], "data_offsets": [0, 8]}}"#),
    Hostile(
      testDescription: "offset too large for a number",
      header: #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 99999999999999999999]}}"#),
    Hostile(
      testDescription: "fraction", header: #"{"a": {"dtype": "F32", "shape": [2.5], "data_offsets": [0, 8]}}"#
    ),
    Hostile(
      testDescription: "three offsets",
      header: #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4, 8]}}"#),
    Hostile(
      testDescription: "unknown type",
      header: #"{"a": {"dtype": "F99", "shape": [2], "data_offsets": [0, 8]}}"#),
    Hostile(
      testDescription: "no shape", header: #"{"a": {"dtype": "F32", "data_offsets": [0, 8]}}"#),
    Hostile(
      testDescription: "many dimensions",
      header: #"{"a": {"dtype": "F32", "shape": [1,1,1,1,1,1,1,1,2], "data_offsets": [0, 8]}}"#),
    Hostile(
      testDescription: "overlap",
      header:
        #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}, "b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}"#
    ),
    Hostile(
      testDescription: "hole at the end",
      header: #"{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}"#),
    Hostile(
      testDescription: "hole at the start",
      header: #"{"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}"#),
  ]

  @Test("A hostile header is one clear sentence", arguments: files)
  func refused(_ hostile: Hostile) throws {
    let folder = try ScratchFolder()
    let bytes = TinyEncoder.safetensors(
      header: Data(hostile.header.utf8), body: [UInt8](repeating: 0, count: hostile.body))
    try expectRefused(folder.write(bytes, as: "model.safetensors"))
  }

  @Test("A header that is shorter or longer than stated is refused")
  func lengths() throws {
    let folder = try ScratchFolder()
    for length in [UInt64.max, UInt64(Int.max), 1 << 40, UInt64(SafetensorsFile.headerLimit) + 1, 100, 0] {
      let bytes = withUnsafeBytes(of: length.littleEndian) { Array($0) } + Array("{}".utf8)
      try expectRefused(folder.write(bytes, as: "model.safetensors"))
    }
  }

  @Test("A file cut anywhere is refused")
  func truncated() throws {
    let folder = try ScratchFolder()
    let whole = try TinyEncoder().safetensors()
    for length in [0, 1, 7, 8, 9, 200, whole.count / 2, whole.count - 1] {
      try expectRefused(folder.write(Array(whole.prefix(length)), as: "model.safetensors"))
    }
    try expectRefused(folder.write(whole + [0], as: "model.safetensors"))
    _ = try SafetensorsFile(path: folder.write(whole, as: "model.safetensors"))
  }

  @Test("A folder in place of the file is refused")
  func folderInPlace() throws {
    let folder = try ScratchFolder()
    let error = #expect(throws: LanguageModelCoreError.self) { try SafetensorsFile(path: folder.path) }
    #expect(error?.code == "conversion.missing-file")
  }

  private func expectRefused(_ path: String) throws {
    let error = #expect(throws: LanguageModelCoreError.self) { try SafetensorsFile(path: path) }
    #expect(error?.code == "conversion.safetensors")
    #expect(error?.message.hasSuffix(".") == true)
    #expect(error?.place == "model.safetensors")
  }
}
