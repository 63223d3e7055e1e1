public import Foundation

/// What a run takes from outside: the program's name and version, who runs it, and the time.
///
/// Everything else that a result depends on is in its inputs, so a run with a fixed clock gives the same
/// bytes again.
public struct RunContext: Sendable {
  /// The program and its version, such as `attest 0.1.0`.
  public var program: String
  /// The account on this computer, for the audit chain.
  public var actor: String
  private let clock: @Sendable () -> Date

  /// A run of this program by this account.
  public init(program: String, actor: String, clock: @escaping @Sendable () -> Date) {
    self.program = program
    self.actor = actor
    self.clock = clock
  }

  /// A run by whoever is logged in, at the time that this computer's clock shows.
  public static func live(program: String) -> RunContext {
    RunContext(program: program, actor: NSUserName(), clock: { Date() })
  }

  /// The time in UTC as ISO 8601 writes it, such as `2024-05-06T07:08:09Z`.
  public var now: String { clock().formatted(.iso8601) }
}
