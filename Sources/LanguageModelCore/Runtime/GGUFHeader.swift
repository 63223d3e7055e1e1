internal import CLlama
internal import Evidence
internal import Foundation

/// What stands in a GGUF file before its weights, read without llama.cpp so that a broken file is refused before it reaches C.
///
/// Source: the GGUF specification of ggml, versions 2 and 3. Numbers are little-endian.
struct GGUFHeader {
  /// A value of the header; arrays are counted and passed over.
  enum Value: Equatable {
    /// Any whole number.
    case integer(Int64)
    /// Any floating-point number.
    case real(Double)
    /// A truth value.
    case boolean(Bool)
    /// A text.
    case text(String)
    /// An array of this many values.
    case array(count: Int)
  }

  /// The file's path.
  let path: String
  /// The file's length, in bytes.
  let fileLength: Int
  /// The model's architecture.
  let architecture: String
  /// The values by key.
  let values: [String: Value]
  /// The last byte that a tensor needs, counted from the start of the file.
  let neededLength: Int

  /// The text under a key.
  func string(_ key: String) -> String? {
    if case .text(let text) = values[key] { return text }
    return nil
  }

  /// The whole number under a key.
  func integer(_ key: String) -> Int? {
    if case .integer(let number) = values[key] { return Int(number) }
    return nil
  }

  /// The truth value under a key.
  func boolean(_ key: String) -> Bool? {
    if case .boolean(let truth) = values[key] { return truth }
    return nil
  }

  /// Reads a file's header.
  ///
  /// - Throws: ``LanguageModelCoreError`` when the file is not there, is no GGUF file, or ends within its header.
  init(path: String) throws {
    let place = LanguageModelCoreError.lastComponent(path)
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      throw LanguageModelCoreError(
        code: "model.not-found", message: "The model file cannot be opened.",
        hint: "Run `make setup`, or name a GGUF file that you can read.", place: place, status: .missing)
    }
    guard bytes.count >= 4, bytes.prefix(4).elementsEqual("GGUF".utf8) else {
      throw LanguageModelCoreError(
        code: "model.not-gguf", message: "This is not a GGUF model file.",
        hint: "Choose a file whose name ends in .gguf and that begins with the letters GGUF.", place: place)
    }
    do {
      self = try bytes.withUnsafeBytes { try GGUFHeader(path: path, reader: GGUFReader(bytes: $0)) }
    } catch GGUFReader.Failure.ended {
      throw Self.truncated(place)
    } catch GGUFReader.Failure.malformed {
      throw LanguageModelCoreError(
        code: "model.malformed", message: "The header of this GGUF file is damaged.",
        hint: "Fetch the file again.", place: place)
    }
  }

  private init(path: String, reader: consuming GGUFReader) throws {
    var reader = reader
    fileLength = reader.count
    self.path = path
    _ = try reader.number(as: UInt32.self)
    let version = try reader.number(as: UInt32.self)
    guard version == 2 || version == 3 else { throw GGUFReader.Failure.malformed }
    let tensors = try reader.count(limit: 1 << 20)
    let keys = try reader.count(limit: 1 << 16)
    var values: [String: Value] = [:]
    for _ in 0..<keys {
      let key = try reader.string()
      values[key] = try key == "tokenizer.ggml.tokens" ? reader.distinctTexts() : reader.value()
    }
    guard case .text(let architecture) = values["general.architecture"], !architecture.isEmpty else {
      throw GGUFReader.Failure.malformed
    }
    self.architecture = architecture
    self.values = values

    var end = 0
    for _ in 0..<tensors {
      _ = try reader.string()
      end = max(end, try reader.tensorEnd())
    }
    var alignment = 32
    if case .integer(let stated) = values["general.alignment"] {
      guard stated > 0, stated <= 1 << 20, stated & (stated - 1) == 0 else {
        throw GGUFReader.Failure.malformed
      }
      alignment = Int(stated)
    }
    let start = (reader.offset + alignment - 1) / alignment * alignment
    neededLength = tensors == 0 ? reader.offset : start + end
  }

  /// Throws one sentence when the file ends before its weights do.
  func checkWhole() throws {
    if neededLength > fileLength { throw Self.truncated(LanguageModelCoreError.lastComponent(path)) }
  }

  private static func truncated(_ place: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.truncated", message: "The model file ends before its contents do.",
      hint: "Fetch the file again: the download was probably interrupted.", place: place)
  }
}
