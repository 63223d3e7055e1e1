/// How the weights of a converted model are stored.
public enum WeightFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// Four bytes a weight, as they were published.
  case f32
  /// Two bytes a weight.
  case f16
  /// About one byte a weight, in blocks of 32 with a common scale.
  case q8_0

  /// What is used unless told otherwise.
  public static let standard = WeightFormat.f32
}
