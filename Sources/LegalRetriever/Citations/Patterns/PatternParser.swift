/// Reads a pattern of the tables of reporters into its parts.
///
/// What the tables use of regular expressions is read: literals, `\d \w \s` and escapes, sets, named and
/// plain groups, `|` and the repetitions `? * + {m,n}`. Anything else makes the pattern unreadable, and it
/// is left out rather than misread.
struct PatternParser {
  /// Stands for the reporter's name in an expanded template.
  static let edition: Unicode.Scalar = "\u{E000}"
  /// How deep groups may lie in each other.
  private static let deepest = 24

  private var scalars: [UInt32]
  private var place = 0
  private var depth = 0

  /// The parts of a pattern; `nil` where it uses what is not read here.
  static func parse(_ template: String) -> PatternNode? {
    var parser = PatternParser(scalars: CleanedText.normalized(template))
    guard let node = parser.choice(), parser.place == parser.scalars.count else { return nil }
    return node
  }

  private init(scalars: [UInt32]) { self.scalars = scalars }

  private var next: Unicode.Scalar? {
    place < scalars.count ? Unicode.Scalar(scalars[place]) : nil
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func skip(_ text: String) -> Bool {
    let wanted = text.unicodeScalars.map(\.value)
    guard scalars[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  private mutating func choice() -> PatternNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest, let first = sequence() else { return nil }
    var parts = [first]
    while skip("|") {
      guard let part = sequence() else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? first : .choice(parts)
  }

  private mutating func sequence() -> PatternNode? {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let atom = atom(), let part = repetition(of: atom) else { return nil }
      parts.append(part)
      // `N\.Y\.` is also printed `N. Y.`.
      if part == .scalar(0x2E), let after = next, after != " ", after != "?" {
        parts.append(.repeated(.scalar(0x20), least: 0, most: 1))
      }
    }
    return .sequence(parts)
  }

  private mutating func atom() -> PatternNode? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "(": return group()
    case "[": return set().map { .set($0) }
    case "\\": return escape()
    case ".": return .set(.anyButLineEnd)
    case "?", "*", "+", "{", "^", "$": return nil
    case Self.edition: return .edition
    default: return .scalar(scalar.value)
    }
  }

  private mutating func group() -> PatternNode? {
    var name: String?
    if skip("?P<") {
      var letters = String.UnicodeScalarView()
      while let scalar = next, scalar != ">" {
        letters.append(scalar)
        place += 1
      }
      place += 1
      name = String(letters)
    } else if next == "?" {
      guard skip("?:") else { return nil }
    }
    guard let inner = choice(), skip(")") else { return nil }
    guard let name else { return inner }
    return .group(name, inner)
  }

  private mutating func escape() -> PatternNode? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "d": return .set(.digits)
    case "w": return .set(.words)
    case "s": return .set(.spaces)
    case "a"..."z", "A"..."Z", "0"..."9": return nil
    default: return .scalar(scalar.value)
    }
  }

  private mutating func set() -> ScalarSet? {
    var set = ScalarSet()
    set.isNegated = skip("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      place += 1
      var low = scalar.value
      if scalar == "\\" {
        guard let escaped = escape() else { return nil }
        switch escaped {
        case .set(let other):
          set.formUnion(other)
          continue
        case .scalar(let value): low = value
        default: return nil
        }
      }
      if next == "-", place + 1 < scalars.count, scalars[place + 1] != 0x5D {
        place += 1
        let high = scalars[place]
        place += 1
        guard low <= high else { return nil }
        set.insert(low...high)
      } else {
        set.insert(low...low)
      }
    }
    return skip("]") ? set : nil
  }

  private mutating func repetition(of atom: PatternNode) -> PatternNode? {
    switch next {
    case "?":
      place += 1
      return .repeated(atom, least: 0, most: 1)
    case "*":
      place += 1
      return .repeated(atom, least: 0, most: nil)
    case "+":
      place += 1
      return .repeated(atom, least: 1, most: nil)
    case "{":
      place += 1
      let least = number() ?? 0
      let most = skip(",") ? number() : least
      guard skip("}"), least <= PatternNode.mostRepetitions else { return nil }
      if let most { guard most >= least, most <= PatternNode.mostRepetitions else { return nil } }
      return .repeated(atom, least: least, most: most)
    default: return atom
    }
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar), (value ?? 0) < 10_000 {
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
      place += 1
    }
    return value
  }
}

extension ScalarSet {
  /// `.`: anything but the end of a line.
  static let anyButLineEnd: ScalarSet = {
    var set = ScalarSet([0x0A...0x0A])
    set.isNegated = true
    return set
  }()
}
