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

  /// The cosines between each passage's vector and a vector of length 1.
  func cosines(with vector: [Float]) -> [Double] {
    guard vector.count == dimension else { return [] }
    var cosines: [Double] = []
    cosines.reserveCapacity(scales.count)
    numbers.withUnsafeBufferPointer { numbers in
      vector.withUnsafeBufferPointer { vector in
        for (index, scale) in scales.enumerated() {
          let start = index * dimension
          var sums = SIMD8<Float>.zero
          var place = 0
          while place + 8 <= dimension {
            var left = SIMD8<Float>.zero
            var right = SIMD8<Float>.zero
            for lane in 0..<8 {
              left[lane] = Float(numbers[start + place + lane])
              right[lane] = vector[place + lane]
            }
            sums += left * right
            place += 8
          }
          var sum = sums.sum()
          while place < dimension {
            sum += Float(numbers[start + place]) * vector[place]
            place += 1
          }
          cosines.append(Double(sum * scale))
        }
      }
    }
    return cosines
  }
}
