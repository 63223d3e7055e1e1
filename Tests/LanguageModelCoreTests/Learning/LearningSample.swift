import LanguageModelCore

/// Sentences of three kinds that a rule makes: enough to learn from, and every twelfth of another kind than it says.
enum LearningSample {
  private static let words: [(label: String, words: [String])] = [
    ("payment", ["rent", "pay", "invoice", "fee", "amount", "monthly", "due", "price"]),
    ("term", ["end", "notice", "renewal", "expire", "period", "terminate", "months", "begin"]),
    ("law", ["court", "governed", "laws", "state", "venue", "dispute", "jurisdiction", "arbitration"]),
  ]
  private static let common = [
    "the", "party", "shall", "under", "this", "agreement", "each", "any", "with", "of",
  ]

  /// So many examples, three or two kinds in turn, four examples a document.
  static func examples(_ count: Int, kinds: Int = 3, grouped: Bool = true) -> [LabeledExample] {
    var state: UInt64 = 99
    func draw(_ items: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return items[Int(state >> 33) % items.count]
    }
    return (0..<count).map { number in
      let kind = words[number % kinds]
      let said = number % 12 == 7 ? words[(number + 1) % kinds] : kind
      let text = (0..<8).map { $0 % 2 == 0 ? draw(common) : draw(said.words) }.joined(separator: " ")
      return LabeledExample(
        text: text + " \(number)", label: kind.label, group: grouped ? "document \(number / 4)" : nil,
        values: ["length": Double(text.count), "pays": text.contains("rent") || text.contains("pay") ? 1 : 0])
    }
  }
}
