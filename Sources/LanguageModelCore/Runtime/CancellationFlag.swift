internal import Synchronization

/// Whether work in progress should stop: set by the task that waits, read by the thread that computes.
final class CancellationFlag: Sendable {
  private let state = Atomic<Bool>(false)

  /// Whether to stop.
  var isSet: Bool { state.load(ordering: .relaxed) }

  /// Asks the work to stop.
  func set() { state.store(true, ordering: .relaxed) }

  /// Throws `CancellationError` once the work should stop.
  func check() throws {
    if isSet { throw CancellationError() }
  }
}
