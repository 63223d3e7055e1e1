/// Finds the passages that two sequences share: greedy string tiling.
///
/// The longest common run whose symbols are still free becomes a tile, then the next, until none reaches the least
/// length (Wise, "String Similarity via Greedy String Tiling and Running Karp-Rabin Matching", University of Sydney,
/// 1993). The order of tiles is free: a passage that was moved is still found. Of runs of equal length the one that
/// begins first in the first sequence, and then in the second, is taken.
///
/// Common runs are found once by rolling hashes of their first symbols (Karp and Rabin, 1987); a run that a longer
/// tile covers in part is cut, and its rest takes its place in the order.
struct Tiling {
  /// A run of symbols that stands in both sequences.
  struct Tile: Hashable, Sendable {
    var first: Int
    var second: Int
    var length: Int
  }

  /// The least length of a tile, at least 1.
  var minimum: Int

  /// How many comparisons of a pair are made before repetitive grams are passed over.
  static let effort = 20_000_000

  init(minimum: Int) { self.minimum = max(minimum, 1) }

  /// The tiles of two sequences in the order of the first.
  ///
  /// Symbols below 0 are barriers: they match nothing.
  func tiles(_ first: [Int32], _ second: [Int32]) -> [Tile] {
    tiles(SequenceIndex(first, gram: minimum), SequenceIndex(second, gram: minimum))
  }

  /// The tiles of two sequences, indexed by grams of the least length, in the order of the first.
  func tiles(_ first: SequenceIndex, _ second: SequenceIndex) -> [Tile] {
    select(runs(first, second), first.symbols.count, second.symbols.count)
  }

  /// All common runs that can't be made longer, of at least the least length.
  ///
  /// Two sequences of thousands of equal symbols have millions of runs. After ``effort`` comparisons a gram that
  /// stands in more than 64 places is passed over: what is found still holds, but may then be incomplete.
  func runs(_ first: SequenceIndex, _ second: SequenceIndex) -> [Tile] {
    let (a, b) = (first.symbols, second.symbols)
    var result: [Tile] = []
    var steps = 0
    for (start, hash) in first.hashes.enumerated() where hash != 0 {
      let places = second.places(of: hash)
      if steps > Self.effort, places.count > 64 { continue }
      steps += places.count
      for position in places {
        let place = Int(position)
        // A run is counted where it begins.
        if start > 0, place > 0, a[start - 1] == b[place - 1], a[start - 1] >= 0 { continue }
        var length = 0
        while start + length < a.count, place + length < b.count, a[start + length] == b[place + length],
          a[start + length] >= 0
        {
          length += 1
        }
        steps += length
        if length >= minimum { result.append(Tile(first: start, second: place, length: length)) }
      }
    }
    return result
  }

  /// Takes runs, the longest first, as long as they are free.
  func select(_ runs: [Tile], _ firstCount: Int, _ secondCount: Int) -> [Tile] {
    guard let longest = runs.map(\.length).max() else { return [] }
    var byLength = [[Tile]](repeating: [], count: longest + 1)
    for run in runs { byLength[run.length].append(run) }
    var firstTaken = [Bool](repeating: false, count: firstCount)
    var secondTaken = [Bool](repeating: false, count: secondCount)
    var tiles: [Tile] = []
    for length in stride(from: longest, through: minimum, by: -1) {
      let candidates = byLength[length].sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      byLength[length] = []
      for run in candidates {
        var start: Int?
        for offset in 0...length {
          let isFree =
            offset < length && !firstTaken[run.first + offset] && !secondTaken[run.second + offset]
          if isFree {
            start = start ?? offset
          } else if let begin = start {
            let piece = Tile(first: run.first + begin, second: run.second + begin, length: offset - begin)
            if piece.length == length {
              tiles.append(piece)
              for taken in 0..<length {
                firstTaken[piece.first + taken] = true
                secondTaken[piece.second + taken] = true
              }
            } else if piece.length >= minimum {
              byLength[piece.length].append(piece)
            }
            start = nil
          }
        }
      }
    }
    return tiles.sorted { $0.first < $1.first }
  }
}
