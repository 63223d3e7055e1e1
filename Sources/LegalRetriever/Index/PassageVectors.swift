internal import Storage

/// The vectors of a document's passages, a signed byte for each number.
///
/// A number of a vector of length 1 is written as the nearest 127th of the vector's greatest, so a cosine is off by less than 0.01.
struct PassageVectors: Sendable {
  /// How many numbers a vector has.
  let dimension: Int
  private let numbers: [Int8]
  /// One over the length of each vector as written.
  private let scales: [Float]

  /// Vectors as the store keeps them.
  init(dimension: Int, numbers: [Int8], count: Int) throws {
    guard dimension > 0, numbers.count == count * dimension else { throw StorageError.damagedIndex() }
    self.dimension = dimension
    self.numbers = numbers
    scales = (0..<count).map { vector in
      var square = 0
      for number in numbers[(vector * dimension)..<((vector + 1) * dimension)] {
        square += Int(number) * Int(number)
      }
      return square > 0 ? 1 / Float(square).squareRoot() : 0
    }
  }

  /// A vector in bytes.
  static func bytes(_ vector: [Float]) -> [Int8] {
    let greatest = vector.reduce(Float(0)) { max($0, $1.magnitude) }
    guard greatest > 0, greatest.isFinite else { return Array(repeating: 0, count: vector.count) }
    return vector.map { Int8(clamping: Int(($0 / greatest * 127).rounded())) }
  }

  /// A vector that passages are compared with, in bytes too.
  struct Query: Sendable {
    fileprivate let numbers: [Int8]
    fileprivate let scale: Float

    /// A vector of length 1.
    init(_ vector: [Float]) {
      numbers = PassageVectors.bytes(vector)
      let square = numbers.reduce(0) { $0 + Int($1) * Int($1) }
      scale = square > 0 ? 1 / Float(square).squareRoot() : 0
    }
  }

  /// The cosine between a passage's vector and another.
  func cosine(_ passage: Int, _ query: Query) -> Double {
    guard query.numbers.count == dimension, scales.indices.contains(passage) else { return 0 }
    let start = passage * dimension
    let sum = numbers.withUnsafeBufferPointer { own in
      query.numbers.withUnsafeBufferPointer { other in
        var sum: Int32 = 0
        for place in 0..<dimension { sum &+= Int32(own[start + place]) &* Int32(other[place]) }
        return sum
      }
    }
    return Double(Float(sum) * scales[passage] * query.scale)
  }
}
