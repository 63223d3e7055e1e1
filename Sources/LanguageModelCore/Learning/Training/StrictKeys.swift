/// Reading of configuration files in which a misspelt name is an error.
enum StrictKeys {
  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Throws where an object has a name that is not known.
  static func check(_ decoder: any Decoder, _ known: [String]) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    let unknown = container.allKeys.filter { !known.contains($0.stringValue) }
    guard let key = unknown.min(by: { $0.stringValue < $1.stringValue }) else { return }
    throw DecodingError.dataCorruptedError(
      forKey: key, in: container,
      debugDescription: "it is not one of \(known.sorted().joined(separator: ", "))")
  }

  /// A number within bounds, or what stands for it where it is left out.
  static func number<Key: CodingKey, Number: Comparable & Decodable>(
    _ container: KeyedDecodingContainer<Key>, _ key: Key, in bounds: ClosedRange<Number>,
    default value: Number
  ) throws -> Number {
    guard let number = try container.decodeIfPresent(Number.self, forKey: key) else { return value }
    guard bounds.contains(number) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container,
        debugDescription: "a number from \(bounds.lowerBound) to \(bounds.upperBound) is needed")
    }
    return number
  }
}
