/// The numbers of list items and headings of an OpenDocument text, counted in the order of the document.
///
/// OpenDocument 1.3, part 3, section 5.3.
struct OpenDocumentNumbers {
  /// The numbers so far of each list style; index 0 is level 1.
  private var lists: [String: [Int?]] = [:]
  private var headings: [Int?] = Array(repeating: nil, count: 10)

  /// A list begins anew.
  mutating func restart(_ list: String) { lists[list] = nil }

  /// Counts an item and gives its number; `nil` for bullets.
  mutating func next(_ list: String, level: Int, start: Int?, _ styles: OpenDocumentStyles) -> String? {
    guard (1...10).contains(level) else { return nil }
    var numbers = lists[list] ?? Array(repeating: nil, count: 10)
    defer { lists[list] = numbers }
    return Self.next(&numbers, level, start) { styles.level(list, $0) }
  }

  /// Counts a heading and gives its number; `nil` where headings are not numbered.
  mutating func nextHeading(level: Int, start: Int?, _ styles: OpenDocumentStyles) -> String? {
    guard (1...10).contains(level) else { return nil }
    return Self.next(&headings, level, start) { styles.outline[$0] }
  }

  private static func next(
    _ numbers: inout [Int?], _ level: Int, _ start: Int?, _ rule: (Int) -> OpenDocumentStyles.Level?
  ) -> String? {
    let own = rule(level)
    numbers[level - 1] = start ?? numbers[level - 1].map { $0 &+ 1 } ?? own?.start ?? 1
    for index in level..<10 { numbers[index] = nil }
    for index in 0..<level where numbers[index] == nil { numbers[index] = rule(index + 1)?.start ?? 1 }
    guard let own, own.format != .bullet, own.format != NumberFormat.none else { return nil }
    let shown = (max(1, level - own.shown + 1)...level).compactMap { index -> String? in
      guard let format = index == level ? own.format : rule(index)?.format, let number = numbers[index - 1]
      else { return nil }
      let text = format.text(number)
      return text.isEmpty ? nil : text
    }
    let text = own.prefix + shown.joined(separator: ".") + own.suffix
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
