internal import Foundation

/// Runs long computations on threads of their own, so that Swift's cooperative threads stay free.
enum BlockingWork {
  /// The result of a computation that blocks its thread.
  ///
  /// - Parameter body: is given a flag that is set when the waiting task is cancelled, and should look at it often.
  static func run<Result: Sendable>(
    _ body: @escaping @Sendable (CancellationFlag) throws -> Result
  ) async throws -> Result {
    let flag = CancellationFlag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let thread = Thread {
          continuation.resume(with: Swift.Result { try body(flag) })
        }
        thread.stackSize = 8 << 20
        thread.start()
      }
    } onCancel: {
      flag.set()
    }
  }
}
