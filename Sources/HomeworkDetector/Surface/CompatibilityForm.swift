import Foundation

/// Unicode's compatibility composition (NFKC), cluster by cluster, so that each result keeps its place.
///
/// Source: Unicode Standard Annex #15, *Unicode Normalization Forms*; clusters are cut as its section 13 (stream-safe
/// text) does, after 30 marks.
struct CompatibilityForm {
  private var known: [UInt64: [UInt32]] = [:]

  /// The end of the cluster that starts at an index: the code point and the marks that may compose with it.
  func clusterEnd(_ codes: [UInt32], from start: Int) -> Int {
    var end = start + 1
    while end < codes.count, end - start < 30, Self.joins(codes[end]) { end += 1 }
    return end
  }

  /// The normal form of a cluster.
  mutating func form(_ codes: ArraySlice<UInt32>) -> [UInt32] {
    var key: UInt64?
    if codes.count <= 2, let first = codes.first {
      let whole = UInt64(first) << 32 | UInt64(codes.count == 2 ? codes[codes.startIndex + 1] : 0)
      if let form = known[whole] { return form }
      key = whole
    }
    var text = ""
    for code in codes { if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) } }
    let form = text.precomposedStringWithCompatibilityMapping.unicodeScalars.map(\.value)
    if let key { known[key] = form }
    return form
  }

  /// Whether a code point may compose with the one before it: a mark, a vowel or final consonant of Hangul, or a
  /// halfwidth form of one.
  private static func joins(_ code: UInt32) -> Bool {
    if code < 0x300 { return false }
    if (0x1160...0x11FF).contains(code) || (0xFF9E...0xFFDC).contains(code) { return true }
    guard let scalar = Unicode.Scalar(code) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
