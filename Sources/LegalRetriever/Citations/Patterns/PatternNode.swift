/// A part of a citation pattern, in the small dialect of regular expressions that the tables of reporters
/// use.
indirect enum PatternNode: Hashable, Sendable {
  /// One code point.
  case scalar(UInt32)
  /// One code point of a set.
  case set(ScalarSet)
  /// The reporter's own name, found before the pattern is tried.
  case edition
  /// Parts after each other.
  case sequence([PatternNode])
  /// One of several.
  case choice([PatternNode])
  /// A part so many times, as often as possible first.
  case repeated(PatternNode, least: Int, most: Int?)
  /// A named part.
  case group(String, PatternNode)

  /// The most that a counted repetition may ask for.
  static let mostRepetitions = 64

  /// Whether the reporter's name is in this part.
  var holdsEdition: Bool {
    switch self {
    case .edition: true
    case .scalar, .set: false
    case .sequence(let parts), .choice(let parts): parts.contains { $0.holdsEdition }
    case .repeated(let part, _, _), .group(_, let part): part.holdsEdition
    }
  }

  /// The names of the groups in this part, in order.
  var groupNames: [String] {
    switch self {
    case .scalar, .set, .edition: []
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.groupNames)
    case .repeated(let part, _, _): part.groupNames
    case .group(let name, let part): [name] + part.groupNames
    }
  }

  /// The part with everything in the opposite order, to be matched from right to left.
  var reversed: PatternNode {
    switch self {
    case .scalar, .set, .edition: self
    case .sequence(let parts): .sequence(parts.reversed().map(\.reversed))
    case .choice(let parts): .choice(parts.map(\.reversed))
    case .repeated(let part, let least, let most): .repeated(part.reversed, least: least, most: most)
    case .group(let name, let part): .group(name, part.reversed)
    }
  }

  /// The parts that follow each other.
  var elements: [PatternNode] {
    if case .sequence(let parts) = self { return parts }
    return [self]
  }

  /// Whether the part matches nothing at all.
  var isNullable: Bool {
    switch self {
    case .scalar, .set, .edition: false
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .choice(let parts): parts.contains { $0.isNullable }
    case .repeated(let part, let least, _): least == 0 || part.isNullable
    case .group(_, let part): part.isNullable
    }
  }
}
