/// What another program may take that reads a file for Attest.
public struct ChildLimits: Sendable, Hashable {
  /// The time from start to end, and the processor's time, in seconds.
  public var seconds = 60
  /// The memory that it may address, in bytes.
  public var memory = 2 << 30

  /// The standard limits.
  public init() {}
}
