import Foundation

/// A GGUF file of a few kilobytes, written byte by byte: a Llama of one layer without a vocabulary of words.
struct TinyGGUF {
  /// The architecture that the header names.
  var architecture = "llama"
  /// Further texts of the header.
  var texts: [String: String] = [:]
  /// Further numbers of the header.
  var numbers: [String: UInt32] = [:]
  /// What each weight is, so that files differ.
  var weight: Float = 0.01

  /// The file's bytes: GGUF version 3, little-endian, weights in 32 bits.
  var bytes: Data {
    let tensors: [(name: String, shape: [Int])] =
      [("token_embd.weight", [32, 16]), ("output_norm.weight", [32])]
      + [
        ("attn_norm", [32]), ("attn_q", [32, 32]), ("attn_k", [32, 32]), ("attn_v", [32, 32]),
        ("attn_output", [32, 32]), ("ffn_norm", [32]), ("ffn_gate", [32, 32]), ("ffn_up", [32, 32]),
        ("ffn_down", [32, 32]),
      ].map { ("blk.0.\($0.0).weight", $0.1) }
    var strings = ["general.architecture": architecture, "tokenizer.ggml.model": "no_vocab"]
    strings.merge(texts) { $1 }
    var integers: [String: UInt32] = [
      "vocab_size": 16, "context_length": 64, "embedding_length": 32, "block_count": 1,
      "feed_forward_length": 32,
      "attention.head_count": 2, "rope.dimension_count": 16,
    ]
    integers = Dictionary(uniqueKeysWithValues: integers.map { ("\(architecture).\($0.key)", $0.value) })
    integers.merge(numbers) { $1 }

    var data = Data("GGUF".utf8)
    put(UInt32(3), &data)
    put(UInt64(tensors.count), &data)
    put(UInt64(strings.count + integers.count + 1), &data)
    for (key, value) in strings.sorted(by: { $0.key < $1.key }) {
      put(key, &data)
      put(UInt32(8), &data)
      put(value, &data)
    }
    for (key, value) in integers.sorted(by: { $0.key < $1.key }) {
      put(key, &data)
      put(UInt32(4), &data)
      put(value, &data)
    }
    put("\(architecture).attention.layer_norm_rms_epsilon", &data)
    put(UInt32(6), &data)
    put(Float(1e-5).bitPattern, &data)
    var offset = 0
    for (name, shape) in tensors {
      put(name, &data)
      put(UInt32(shape.count), &data)
      for extent in shape { put(UInt64(extent), &data) }
      put(UInt32(0), &data)
      put(UInt64(offset), &data)
      offset += 4 * shape.reduce(1, *)
    }
    while !data.count.isMultiple(of: 32) { data.append(0) }
    for _ in 0..<offset / 4 { put(weight.bitPattern, &data) }
    return data
  }

  private func put(_ number: some FixedWidthInteger, _ data: inout Data) {
    withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
  }

  private func put(_ text: String, _ data: inout Data) {
    put(UInt64(text.utf8.count), &data)
    data.append(contentsOf: text.utf8)
  }
}
