import Testing

@testable import HomeworkDetector

@Suite("Tiles of two sequences")
struct TilingTests {
  /// Greedy string tiling as Wise describes it, by trying everything.
  static func oracle(_ first: [Int32], _ second: [Int32], _ minimum: Int) -> [Tiling.Tile] {
    var (firstTaken, secondTaken) = (
      [Bool](repeating: false, count: first.count), [Bool](repeating: false, count: second.count)
    )
    var tiles: [Tiling.Tile] = []
    while true {
      var best = minimum
      var found: [Tiling.Tile] = []
      for i in first.indices {
        for j in second.indices {
          var k = 0
          while i + k < first.count, j + k < second.count, first[i + k] == second[j + k], first[i + k] >= 0,
            !firstTaken[i + k], !secondTaken[j + k]
          {
            k += 1
          }
          if k > best { (best, found) = (k, []) }
          if k == best { found.append(.init(first: i, second: j, length: k)) }
        }
      }
      if found.isEmpty { break }
      for tile in found {
        let isFree = (0..<tile.length).allSatisfy {
          !firstTaken[tile.first + $0] && !secondTaken[tile.second + $0]
        }
        guard isFree else { continue }
        for k in 0..<tile.length { (firstTaken[tile.first + k], secondTaken[tile.second + k]) = (true, true) }
        tiles.append(tile)
      }
    }
    return tiles.sorted { $0.first < $1.first }
  }

  @Test("are those of the definition", arguments: [2, 3, 5], [1, 2, 4])
  func agreesWithOracle(_ letters: Int, _ minimum: Int) {
    var generator = SeededGenerator(seed: UInt64(letters * 100 + minimum))
    for _ in 0..<60 {
      func sequence() -> [Int32] {
        (0..<Int.random(in: 0...24, using: &generator)).map { _ in
          // A barrier now and then.
          Int32(Int.random(in: -1..<letters * 6, using: &generator)) % Int32(letters)
        }
      }
      let (first, second) = (sequence(), sequence())
      #expect(Tiling(minimum: minimum).tiles(first, second) == Self.oracle(first, second, minimum))
    }
  }

  @Test("find what was moved")
  func moved() {
    let tiles = Tiling(minimum: 3).tiles([1, 2, 3, 4, 9, 5, 6, 7], [5, 6, 7, 8, 1, 2, 3, 4])
    #expect(tiles == [.init(first: 0, second: 4, length: 4), .init(first: 5, second: 0, length: 3)])
  }

  @Test("of thousands of equal symbols are found")
  func equalSymbols() {
    let tiles = Tiling(minimum: 9).tiles(
      [Int32](repeating: 1, count: 3_000), [Int32](repeating: 1, count: 2_000))
    #expect(tiles.reduce(0) { $0 + $1.length } == 2_000)
  }

  @Test("stop at barriers")
  func barriers() {
    #expect(Tiling(minimum: 2).tiles([1, 2, -1, 3, 4], [1, 2, -1, 3, 4]).map(\.length) == [2, 2])
    #expect(Tiling(minimum: 2).tiles([-1, -1, -1], [-1, -1, -1]).isEmpty)
    #expect(Tiling(minimum: 1).tiles([], [1]).isEmpty)
  }
}

@Suite("Fingerprints by winnowing")
struct WinnowingTests {
  static func longestCommonRun(_ first: [Int32], _ second: [Int32]) -> Int {
    var best = 0
    for i in first.indices {
      for j in second.indices {
        var k = 0
        while i + k < first.count, j + k < second.count, first[i + k] == second[j + k], first[i + k] >= 0 {
          k += 1
        }
        best = max(best, k)
      }
    }
    return best
  }

  @Test(
    "are shared from the guaranteed length on and never below a gram",
    arguments: [(5, 3), (8, 5), (4, 4), (3, 1)])
  func guarantee(_ lengths: (guarantee: Int, gram: Int)) {
    let winnowing = Winnowing(guarantee: lengths.guarantee, gram: lengths.gram)
    var generator = SeededGenerator(seed: UInt64(lengths.guarantee))
    var (long, short) = (0, 0)
    for _ in 0..<600 {
      func sequence() -> [Int32] {
        (0..<30).map { _ in Int32(Int.random(in: 0..<200, using: &generator) - 3) % 5 }
      }
      var (first, second) = (sequence(), sequence())
      if Bool.random(using: &generator) { second = second.map { $0 + 10 } }
      let run = Int.random(in: 0...10, using: &generator)
      first.replaceSubrange(4..<4 + run, with: (0..<run).map { 100 + Int32($0) })
      second.replaceSubrange(9..<9 + run, with: (0..<run).map { 100 + Int32($0) })
      let common = Self.longestCommonRun(first, second)
      let areShared = !winnowing.fingerprints(of: first).isDisjoint(with: winnowing.fingerprints(of: second))
      if common >= lengths.guarantee {
        long += 1
        #expect(areShared)
      } else if common < lengths.gram {
        short += 1
        #expect(!areShared)
      }
    }
    #expect(long > 20)
    #expect(short > 20 || lengths.gram == 1)
  }

  @Test("are far fewer than the grams")
  func density() {
    var generator = SeededGenerator(seed: 3)
    let symbols = (0..<10_000).map { _ in Int32.random(in: 0..<5_000, using: &generator) }
    let count = Winnowing(guarantee: 8, gram: 5).fingerprints(of: symbols).count
    // The expected density is 2 / (window + 1), the window being 4.
    #expect((3_800...4_200).contains(count))
  }
}
