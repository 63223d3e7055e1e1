import Foundation

/// Does work on items on several threads some items ahead, and gives what comes of it in the items' order.
///
/// `@unchecked Sendable`: what changes is touched only while the condition's lock is held.
final class ReadAhead<Item: Sendable, Outcome: Sendable>: @unchecked Sendable {
  private let items: [Item]
  private let window: Int
  private let work: @Sendable (Item) -> Outcome
  private let condition = NSCondition()
  private var outcomes: [Int: Outcome] = [:]
  private var started = 0
  private var taken = 0
  private var isStopped = false

  /// Begins with the work.
  ///
  /// - Parameters:
  ///   - workers: how many threads work, at least 1.
  ///   - window: how many items may be begun before the first of them is taken, at least 1.
  init(_ items: [Item], workers: Int, window: Int, work: @escaping @Sendable (Item) -> Outcome) {
    self.items = items
    self.window = max(1, window)
    self.work = work
    for _ in 0..<min(max(1, workers), items.count) {
      let thread = Thread { [self] in while let place = begin() { finish(place, work(items[place])) } }
      // A deep page or document needs more than the half megabyte that threads have.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// What came of the next item; `nil` behind the last one.
  func next() -> Outcome? {
    condition.lock()
    defer { condition.unlock() }
    guard taken < items.count else { return nil }
    while outcomes[taken] == nil { condition.wait() }
    let outcome = outcomes.removeValue(forKey: taken)
    taken += 1
    condition.broadcast()
    return outcome
  }

  /// Begins no further work.
  func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }

  private func begin() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, started < items.count, started >= taken + window { condition.wait() }
    guard !isStopped, started < items.count else { return nil }
    started += 1
    return started - 1
  }

  private func finish(_ place: Int, _ outcome: Outcome) {
    condition.lock()
    outcomes[place] = outcome
    condition.broadcast()
    condition.unlock()
  }
}
