/// The numbers of sources as they stand behind a statement.
enum SourceNumbers {
  /// The numbers ascending, each once.
  static func sorted(_ numbers: [Int]) -> [Int] { Set(numbers).sorted() }

  /// The numbers in brackets, runs of three or more joined: `[2, 4–7]`; empty without any.
  static func text(_ numbers: [Int]) -> String {
    let parts = runs(numbers).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }
    return parts.isEmpty ? "" : "[" + parts.joined(separator: ", ") + "]"
  }

  /// The numbers as runs of at least three, and the others by themselves.
  static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    let numbers = sorted(numbers)
    var runs: [ClosedRange<Int>] = []
    var index = 0
    while index < numbers.count {
      var end = index
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      if end - index >= 2 {
        runs.append(numbers[index]...numbers[end])
        index = end + 1
      } else {
        runs.append(numbers[index]...numbers[index])
        index += 1
      }
    }
    return runs
  }
}
