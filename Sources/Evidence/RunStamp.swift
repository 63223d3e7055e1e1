/// What is needed to make the same result again: program, version, inputs and options.
public struct RunStamp: Hashable, Sendable, Codable {
  /// The program and its version, such as `attest 0.1.0`.
  public var program: String
  /// The rules or templates that put facts into words, by name and version, such as `record-summary/1`.
  public var rules: String
  /// The digests of the inputs.
  public var inputs: [ContentDigest]
  /// The options that change the result, as label and value.
  public var options: [LabeledValue]

  /// A stamp.
  public init(program: String, rules: String, inputs: [ContentDigest], options: [LabeledValue] = []) {
    self.program = program
    self.rules = rules
    self.inputs = inputs
    self.options = options
  }
}
