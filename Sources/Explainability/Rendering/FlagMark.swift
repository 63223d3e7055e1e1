import Evidence

/// How a statement or a measurement is marked: a word and a shape, so that the mark never rests on colour alone.
struct FlagMark: Hashable {
  /// The outline of the mark.
  enum Shape: String, Hashable {
    /// Points up: above what is expected.
    case up
    /// Points down: below what is expected.
    case down
    /// Something else that asks for attention.
    case diamond
    /// As expected.
    case circle
  }

  /// The word.
  var word: String
  /// The shape.
  var shape: Shape

  /// The mark of a statement: its flag, or a word for its emphasis where it has none; `nil` for an ordinary statement.
  init?(_ claim: Claim) {
    if let flag = claim.flag, !SafeText.line(flag).isEmpty {
      word = SafeText.line(flag)
    } else {
      switch claim.emphasis {
      case .critical: word = "Important"
      case .warning: word = "Note"
      case .normal, .muted: return nil
      }
    }
    shape = Self.shape(of: word)
  }

  /// The shape that a flag's words ask for: up for high or above, down for low or below, a diamond for any other flag.
  static func shape(of flag: String?) -> Shape {
    guard let flag else { return .circle }
    let words = flag.lowercased().split { !$0.isLetter }
    if words.isEmpty { return .circle }
    if words.contains(where: { $0 == "high" || $0 == "above" || $0 == "higher" }) { return .up }
    if words.contains(where: { $0 == "low" || $0 == "below" || $0 == "lower" }) { return .down }
    if words == ["normal"] { return .circle }
    return .diamond
  }

  /// The shape as a character.
  var glyph: String { Self.glyph(shape) }

  /// The character for the shape that a flag's words ask for.
  static func glyph(of flag: String) -> String { glyph(shape(of: flag)) }

  private static func glyph(_ shape: Shape) -> String {
    switch shape {
    case .up: "▲"
    case .down: "▼"
    case .diamond: "◆"
    case .circle: "●"
    }
  }
}
