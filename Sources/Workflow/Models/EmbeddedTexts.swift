public import Evidence

/// The vectors of texts.
public struct EmbeddedTexts: Hashable, Sendable, Codable {
  /// The model.
  public var model: ModelIdentity
  /// How many numbers a vector has.
  public var dimension: Int
  /// How many of the texts had been embedded before, so that their vectors were read from the store.
  public var cached: Int
  /// A vector of length 1 for each text, in the texts' order.
  public var vectors: [[Float]]

  /// The cosine of the angle between the vectors of two texts, -1 to 1.
  public func cosine(_ left: Int, _ right: Int) -> Double {
    var dot = 0.0
    var squares = (0.0, 0.0)
    for (a, b) in zip(vectors[left], vectors[right]) {
      dot += Double(a) * Double(b)
      squares.0 += Double(a) * Double(a)
      squares.1 += Double(b) * Double(b)
    }
    let length = (squares.0 * squares.1).squareRoot()
    return length > 0 ? min(1, max(-1, dot / length)) : 0
  }
}
