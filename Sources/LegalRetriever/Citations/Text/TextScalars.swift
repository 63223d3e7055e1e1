/// The code points of texts.
enum TextScalars {
  /// The code points of a text, in order.
  static func of(_ text: String) -> [UInt32] {
    var text = text
    return text.withUTF8 { bytes in
      var scalars: [UInt32] = []
      scalars.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let byte = UInt32(bytes[index])
        // A Swift string's bytes are valid UTF-8, so that the lengths below never run over the end.
        switch byte {
        case 0..<0x80:
          scalars.append(byte)
          index += 1
        case 0..<0xE0:
          scalars.append((byte & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F)
          index += 2
        case 0..<0xF0:
          scalars.append(
            (byte & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F)
          index += 3
        default:
          let high = (byte & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
          scalars.append(high | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F)
          index += 4
        }
      }
      return scalars
    }
  }
}
