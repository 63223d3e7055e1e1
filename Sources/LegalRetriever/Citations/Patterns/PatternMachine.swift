/// Runs pattern programs over a text; one machine serves many runs, so that nothing is allocated for each.
struct PatternMachine {
  /// The most steps of a run; a pattern that needs more does not match.
  static let mostSteps = 20_000

  private struct Choice {
    var step: Int
    var place: Int
    var trail: Int
  }

  private var choices: [Choice] = []
  private var trail: [(slot: Int, value: Int32)] = []
  /// Where the groups of the last match begin and end, two numbers a group; −1 where a group has no part in
  /// it.
  private(set) var captures: [Int32] = []

  /// The other end of a match that begins at a place; `nil` where there is none.
  ///
  /// A match ends where no letter or digit goes on.
  ///
  /// - Parameters:
  ///   - text: the cleaned text.
  ///   - start: where to begin: the first code point of a forward match, one behind the last of a backward
  ///     match.
  mutating func run(_ program: PatternProgram, on text: UnsafeBufferPointer<UInt32>, from start: Int) -> Int?
  {
    choices.removeAll(keepingCapacity: true)
    trail.removeAll(keepingCapacity: true)
    captures.removeAll(keepingCapacity: true)
    captures.append(contentsOf: repeatElement(-1, count: 2 * program.groups.count))
    var (step, place, count) = (0, start, 0)
    let isBackward = program.isBackward
    while count < Self.mostSteps {
      count += 1
      var isGood = true
      switch program.steps[step] {
      case .scalar(let wanted):
        let index = isBackward ? place - 1 : place
        if index >= 0, index < text.count, text[index] == wanted {
          place += isBackward ? -1 : 1
          step += 1
        } else {
          isGood = false
        }
      case .set(let set):
        let index = isBackward ? place - 1 : place
        if index >= 0, index < text.count, set.contains(text[index]) {
          place += isBackward ? -1 : 1
          step += 1
        } else {
          isGood = false
        }
      case .split(let first, let second):
        choices.append(Choice(step: second, place: place, trail: trail.count))
        step = first
      case .jump(let target): step = target
      case .open(let group): note(2 * group, place, &step)
      case .close(let group): note(2 * group + 1, place, &step)
      case .match:
        let outside = isBackward ? place - 1 : place
        if outside < 0 || outside >= text.count || !TextScan.isAlphanumeric(text[outside]) { return place }
        isGood = false
      }
      if !isGood {
        guard let choice = choices.popLast() else { return nil }
        while trail.count > choice.trail, let old = trail.popLast() { captures[old.slot] = old.value }
        (step, place) = (choice.step, choice.place)
      }
    }
    return nil
  }

  private mutating func note(_ slot: Int, _ place: Int, _ step: inout Int) {
    trail.append((slot, captures[slot]))
    captures[slot] = Int32(truncatingIfNeeded: place)
    step += 1
  }
}
