/// Divides examples into parts by a seed, so that each label has its share in each part and no group is in two parts.
///
/// Groups are shuffled, ordered by size, and put one after another where they bring the labels' shares closest to what
/// was asked, which is what stratified group k-fold does. An example without a group is a group of its own.
public enum DataSplit {
  /// The part that each example goes to.
  ///
  /// - Parameters:
  ///   - labels: the label of each example.
  ///   - groups: the group of each example.
  ///   - shares: the share of each part; they are taken relative to their sum.
  ///   - seed: the same seed gives the same parts.
  /// - Returns: a number below `shares.count` for each example.
  public static func parts(labels: [String], groups: [String?], shares: [Double], seed: UInt64) -> [Int] {
    let whole = shares.reduce(0, +)
    guard shares.count > 1, whole > 0 else { return labels.map { _ in 0 } }
    let targets = shares.map { $0 / whole }
    let totals = labels.reduce(into: [String: Double]()) { $0[$1, default: 0] += 1 }
    var counts = [[String: Double]](repeating: [:], count: shares.count)
    var sizes = [Double](repeating: 0, count: shares.count)
    var result = [Int](repeating: 0, count: labels.count)
    for members in ordered(labels.indices.map { $0 }, groups: groups, seed: seed) {
      let added = members.reduce(into: [String: Double]()) { $0[labels[$1], default: 0] += 1 }
      let names = added.keys.sorted()
      var best = 0
      var least = (cost: Double.infinity, fill: Double.infinity)
      for part in shares.indices where targets[part] > 0 {
        var cost = 0.0
        for name in names {
          let total = totals[name] ?? 1
          let before = (counts[part][name] ?? 0) / total - targets[part]
          let step = (added[name] ?? 0) / total
          cost += step * (2 * before + step)
        }
        let fill = sizes[part] / targets[part]
        if cost < least.cost - 1e-12 || cost < least.cost + 1e-12 && fill < least.fill - 1e-9 {
          (best, least) = (part, (cost, fill))
        }
      }
      for member in members { result[member] = best }
      for name in names { counts[best][name, default: 0] += added[name] ?? 0 }
      sizes[best] += Double(members.count)
    }
    return result
  }

  /// So many equal parts; see ``parts(labels:groups:shares:seed:)``.
  public static func folds(_ count: Int, labels: [String], groups: [String?], seed: UInt64) -> [Int] {
    parts(labels: labels, groups: groups, shares: [Double](repeating: 1, count: count), seed: seed)
  }

  /// So many examples of each label, chosen by a seed, in the order of the examples; fewer where a label has fewer.
  ///
  /// - Parameter rows: the examples to choose from.
  public static func sample(_ perLabel: Int, of rows: [Int], labels: [String], seed: UInt64) -> [Int] {
    var taken: [String: Int] = [:]
    return shuffled(rows, seed: seed).filter { row in
      let count = taken[labels[row], default: 0]
      taken[labels[row]] = count + 1
      return count < perLabel
    }.sorted()
  }

  /// A permutation of items that depends on the seed alone.
  static func shuffled<Item>(_ items: [Item], seed: UInt64) -> [Item] {
    var generator = SeededGenerator(seed: seed)
    var result = items
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, generator.index(below: index + 1))
    }
    return result
  }

  /// The members of each group, groups with more members first, in an order that the seed decides otherwise.
  private static func ordered(_ rows: [Int], groups: [String?], seed: UInt64) -> [[Int]] {
    var members: [[Int]] = []
    var places: [String: Int] = [:]
    for row in rows {
      guard let group = groups[row] else {
        members.append([row])
        continue
      }
      if let place = places[group] {
        members[place].append(row)
      } else {
        places[group] = members.count
        members.append([row])
      }
    }
    return shuffled(members, seed: seed).enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
