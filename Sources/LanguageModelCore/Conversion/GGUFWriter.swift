internal import CLlama
internal import Foundation

/// Writes a GGUF file: first what stands before the weights, then the weights, one tensor at a time.
///
/// The header is ggml's work (`gguf_*`). The file gets its name only when it is whole.
final class GGUFWriter {
  private let header: OpaquePointer
  private var names: [String] = []

  /// A file without values and tensors.
  init?() {
    guard let header = gguf_init_empty() else { return nil }
    self.header = header
  }

  deinit { gguf_free(header) }

  /// Sets a text.
  func set(_ key: String, _ text: String) { gguf_set_val_str(header, key, text) }
  /// Sets a whole number.
  func set(_ key: String, _ number: Int) { gguf_set_val_u32(header, key, UInt32(clamping: number)) }
  /// Sets a floating-point number.
  func set(_ key: String, _ number: Float) { gguf_set_val_f32(header, key, number) }
  /// Sets a truth value.
  func set(_ key: String, _ truth: Bool) { gguf_set_val_bool(header, key, truth) }
  /// Sets a list of whole numbers.
  func set(_ key: String, _ numbers: [Int32]) {
    gguf_set_arr_data(header, key, GGUF_TYPE_INT32, numbers, numbers.count)
  }
  /// Sets a list of texts without null bytes.
  func set(_ key: String, _ texts: [String]) {
    let copies = texts.map { UnsafePointer(strdup($0)) }
    defer { for copy in copies { free(UnsafeMutablePointer(mutating: copy)) } }
    var pointers = copies
    gguf_set_arr_str(header, key, &pointers, pointers.count)
  }

  /// Announces a tensor.
  ///
  /// - Parameters:
  ///   - name: at most 63 bytes, and not used before.
  ///   - shape: the extents, the slowest first; at most 4.
  ///   - type: how its numbers are stored.
  func add(_ name: String, shape: [Int], type: ggml_type) {
    var tensor = ggml_tensor()
    tensor.type = type
    let extents = Array(shape.reversed()) + [Int](repeating: 1, count: 4 - shape.count)
    tensor.ne = (Int64(extents[0]), Int64(extents[1]), Int64(extents[2]), Int64(extents[3]))
    let row = ggml_row_size(type, Int64(extents[0]))
    tensor.nb = (
      ggml_type_size(type), row, row * extents[1], row * extents[1] * extents[2]
    )
    ggml_set_name(&tensor, name)
    gguf_add_tensor(header, &tensor)
    names.append(name)
  }

  /// Writes the file under a name of its own beside the path, and renames it when it is whole.
  ///
  /// - Parameters:
  ///   - path: the file; one that is there is replaced.
  ///   - bytes: is asked for the bytes of the tensors, in the order in which they were announced.
  /// - Throws: ``LanguageModelCoreError`` when the file cannot be written, and what `bytes` throws; then nothing is left behind.
  func write(to path: String, bytes: (Int) throws -> [UInt8]) throws {
    let place = LanguageModelCoreError.lastComponent(path)
    let part = path + ".part-" + UUID().uuidString
    guard let file = fopen(part, "wbx") else { throw LanguageModelCoreError.notWritten(place: place) }
    var isOpen = true
    defer {
      if isOpen { fclose(file) }
      unlink(part)
    }
    guard gguf_write_to_file_ptr(header, file, true) else {
      throw LanguageModelCoreError.notWritten(place: place)
    }
    let alignment = gguf_get_alignment(header)
    for (index, name) in names.enumerated() {
      let data = try bytes(index)
      let number = gguf_find_tensor(header, name)
      guard number >= 0, data.count == gguf_get_tensor_size(header, number) else {
        throw LanguageModelCoreError.notWritten(place: place)
      }
      let padding = [UInt8](repeating: 0, count: (alignment - data.count % alignment) % alignment)
      guard fwrite(data, 1, data.count, file) == data.count,
        fwrite(padding, 1, padding.count, file) == padding.count
      else {
        throw LanguageModelCoreError.notWritten(place: place)
      }
    }
    let isFlushed = fflush(file) == 0 && fsync(fileno(file)) == 0
    isOpen = false
    guard fclose(file) == 0, isFlushed, rename(part, path) == 0 else {
      throw LanguageModelCoreError.notWritten(place: place)
    }
  }
}
