/// A pattern as steps of a small machine that tries one way after another.
struct PatternProgram: Sendable {
  /// A step.
  enum Step: Sendable {
    /// Takes this code point.
    case scalar(UInt32)
    /// Takes a code point of this set.
    case set(ScalarSet)
    /// Goes on at the first place, and on failure at the second.
    case split(Int, Int)
    /// Goes on at a place.
    case jump(Int)
    /// Notes where a group begins.
    case open(Int)
    /// Notes where a group ends.
    case close(Int)
    /// The pattern is at its end.
    case match
  }

  /// The steps.
  private(set) var steps: [Step] = []
  /// The names of the groups, in the order of their numbers; a name may stand for several.
  private(set) var groups: [String] = []
  /// Whether the text is read from right to left.
  let isBackward: Bool

  /// The program of parts that follow each other.
  init(_ nodes: [PatternNode], isBackward: Bool) {
    self.isBackward = isBackward
    let whole = PatternNode.sequence(nodes)
    compile(isBackward ? whole.reversed : whole)
    steps.append(.match)
  }

  private mutating func compile(_ node: PatternNode) {
    switch node {
    case .scalar(let value): steps.append(.scalar(value))
    case .set(let set): steps.append(.set(set))
    case .edition: steps.append(.set(ScalarSet()))
    case .sequence(let parts): for part in parts { compile(part) }
    case .choice(let parts): compile(choice: parts)
    case .repeated(let part, let least, let most): compile(part, least: least, most: most)
    case .group(let name, let part):
      let number = groups.count
      groups.append(name)
      steps.append(isBackward ? .close(number) : .open(number))
      compile(part)
      steps.append(isBackward ? .open(number) : .close(number))
    }
  }

  private mutating func compile(choice parts: [PatternNode]) {
    var jumps: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index + 1 < parts.count else {
        compile(part)
        break
      }
      let split = steps.count
      steps.append(.match)
      compile(part)
      jumps.append(steps.count)
      steps.append(.match)
      steps[split] = .split(split + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func compile(_ part: PatternNode, least: Int, most: Int?) {
    for _ in 0..<least { compile(part) }
    if let most {
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(steps.count)
        steps.append(.match)
        compile(part)
      }
      for split in splits { steps[split] = .split(split + 1, steps.count) }
    } else {
      // A part that may match nothing is not repeated without end: the machine's limit of steps would be
      // spent on it.
      guard !part.isNullable else { return compile(part, least: 0, most: PatternNode.mostRepetitions) }
      let split = steps.count
      steps.append(.match)
      compile(part)
      steps.append(.jump(split))
      steps[split] = .split(split + 1, steps.count)
    }
  }
}
