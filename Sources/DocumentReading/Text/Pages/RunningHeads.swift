/// The lines at the edges of pages that are repeated from page to page, and the numbers printed there.
///
/// A line counts when it stands at an edge, with nothing but such lines between, and the same line stands at the
/// same edge of at least two of the next pages; one number in it may rise with the pages.
struct RunningHeads {
  /// The lines, as indices of ``TextLines/lines``.
  private(set) var lines: Set<Int> = []
  /// The number printed on each page, by page from 0.
  private(set) var labels: [Int: String] = [:]

  /// How many lines from an edge are looked at.
  private static let depth = 4
  /// How many pages may stand between two pages with the same head: left and right pages differ.
  private static let gap = 3
  private static let longest = 120

  private struct Key: Hashable {
    var text: String
    var isTop: Bool
  }

  /// Looks at the edges of each page.
  init(_ text: TextLines, pageCount: Int) {
    guard pageCount > 1 else { return }
    var edges: [(top: [Int], bottom: [Int])] = Array(repeating: ([], []), count: pageCount)
    var byPage: [[Int]] = Array(repeating: [], count: pageCount)
    for (index, line) in text.lines.enumerated() where !line.isBlank && line.page < pageCount {
      byPage[line.page].append(index)
    }
    var places: [Key: [Int]] = [:]
    var keys: [Int: [Key]] = [:]
    for (page, all) in byPage.enumerated() {
      // Half of a short page belongs to each edge.
      let count = min(Self.depth, (all.count + 1) / 2)
      edges[page] = (Array(all.prefix(count)), Array(all.suffix(min(count, all.count - count)).reversed()))
      for (isTop, edge) in [(true, edges[page].top), (false, edges[page].bottom)] {
        for index in edge {
          keys[index] = Self.keys(text, index, page: page).map { Key(text: $0, isTop: isTop) }
          for key in keys[index] ?? [] where places[key]?.last != page {
            places[key, default: []].append(page)
          }
        }
      }
    }
    let needed = min(3, pageCount)
    var heads: [Key: Set<Int>] = [:]
    for (key, pages) in places { heads[key] = Self.runs(pages, needed: needed) }
    for page in edges.indices {
      for edge in [edges[page].top, edges[page].bottom] {
        for index in edge {
          guard keys[index]?.contains(where: { heads[$0]?.contains(page) == true }) == true else { break }
          lines.insert(index)
          if let number = Self.number(text.string(text.lines[index])), labels[page] == nil {
            labels[page] = number
          }
        }
      }
    }
  }

  /// The pages that lie in a run of at least `needed` with no wide gap between.
  private static func runs(_ pages: [Int], needed: Int) -> Set<Int> {
    var found: Set<Int> = []
    var run: [Int] = []
    for page in pages {
      if let last = run.last, page - last > gap {
        if run.count >= needed { found.formUnion(run) }
        run = []
      }
      run.append(page)
    }
    if run.count >= needed { found.formUnion(run) }
    return found
  }

  /// What a line is compared by: its small letters, and those with a number made its distance from the page.
  private static func keys(_ text: TextLines, _ index: Int, page: Int) -> Set<String> {
    let line = text.lines[index]
    guard line.range.count <= longest else { return [] }
    let string = text.string(line).lowercased()
    if let number = number(string) {
      guard let value = Int(number) ?? RomanNumeral.value(number) else { return [] }
      return ["#\(value - page)"]
    }
    let words = string.split(whereSeparator: \.isWhitespace)
    var keys: Set = [words.joined(separator: " ")]
    let numbers = words.indices.filter { words[$0].utf8.count <= 9 && Int(words[$0]) != nil }
    for place in Set([numbers.first, numbers.last].compactMap { $0 }) {
      var changed = words.map(String.init)
      changed[place] = "#\((Int(words[place]) ?? 0) - page)"
      keys.insert(changed.joined(separator: " "))
    }
    return keys
  }

  /// The number that a line consists of, dashes and the word page aside: `- 12 -`, `Page xii`, `3 of 10`.
  static func number(_ line: String) -> String? {
    var words = line.lowercased().split {
      " \t-–—|[]".unicodeScalars.contains($0.unicodeScalars.first ?? " ")
    }
    if words.first == "page" || words.first == "p." { words.removeFirst() }
    if words.count == 3, words[1] == "of" || words[1] == "/" { words.removeLast(2) }
    guard words.count == 1, let word = words.first, word.utf8.count <= 9 else { return nil }
    if word.utf8.allSatisfy({ (48...57).contains($0) }) { return String(word) }
    return RomanNumeral.value(String(word)) == nil ? nil : String(word)
  }
}
