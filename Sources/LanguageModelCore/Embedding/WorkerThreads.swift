internal import Foundation

/// Runs the same computation on several threads at once.
enum WorkerThreads {
  /// Returns when every thread has ended; one of them is the caller's.
  ///
  /// - Parameters:
  ///   - count: how many threads.
  ///   - body: what each does.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let group = DispatchGroup()
    for _ in 1..<max(1, count) {
      group.enter()
      let thread = Thread {
        body()
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    body()
    group.wait()
  }
}
