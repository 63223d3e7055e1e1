import LanguageModelCore

/// What a few-shot evaluation learns and is measured on.
struct FewShotTask {
  /// An example with what it is from.
  struct Item: Hashable {
    /// The text, at most ``FewShotTask/longest`` characters of it.
    var text: String
    /// The right label.
    var label: String
    /// The document that it is from.
    var group: String?

    init(text: String, label: String, group: String?) {
      self.text = String(text.prefix(FewShotTask.longest))
      self.label = label
      self.group = group
    }
  }

  /// The most characters of a text that are read, by each method alike.
  static let longest = 1000

  /// What examples are chosen from.
  var pool: [Item]
  /// What the heads are measured on.
  var test: [Item]

  /// The task with fewer test examples, each label keeping its share.
  func limited(to count: Int, seed: UInt64) -> FewShotTask {
    guard test.count > count else { return self }
    let parts = DataSplit.parts(
      labels: test.map(\.label), groups: test.map { _ in nil },
      shares: [Double(count), Double(test.count - count)], seed: seed)
    return FewShotTask(pool: pool, test: test.indices.filter { parts[$0] == 0 }.map { test[$0] })
  }

  /// The task of telling labels apart, its documents divided into those that are learned from and those that are not.
  ///
  /// - Parameter least: how many examples a label must have in the pool; labels with fewer are left out.
  static func divided(_ items: [Item], testShare: Double, least: Int, seed: UInt64) -> FewShotTask {
    let parts = DataSplit.parts(
      labels: items.map(\.label), groups: items.map(\.group), shares: [1 - testShare, testShare], seed: seed)
    let pool = items.indices.filter { parts[$0] == 0 }.map { items[$0] }
    let test = items.indices.filter { parts[$0] == 1 }.map { items[$0] }
    let counts = pool.reduce(into: [String: Int]()) { $0[$1.label, default: 0] += 1 }
    let kept = { (item: Item) in (counts[item.label] ?? 0) >= least }
    return FewShotTask(pool: pool.filter(kept), test: test.filter(kept))
  }
}
