internal import Synchronization

/// How many threads a computation may use now: an equal share of what the computations in progress have together.
///
/// llama.cpp's threads wait for each other in loops, so two computations on more threads than processors would mostly wait.
final class ThreadShare: Sendable {
  private static let active = Atomic<Int>(0)

  /// Takes a share, until the object goes.
  init() { Self.active.add(1, ordering: .relaxed) }

  deinit { Self.active.subtract(1, ordering: .relaxed) }

  /// The share of so many threads, at least one.
  func threads(of total: Int) -> Int32 {
    Int32(max(1, total / max(1, Self.active.load(ordering: .relaxed))))
  }
}
