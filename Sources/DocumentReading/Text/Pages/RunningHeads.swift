/// The lines at the edges of pages that are repeated from page to page, and the numbers that are printed there.
///
/// A line counts when it stands at an edge, with nothing but such lines between, and the same line, its numbers aside, stands at
/// the same edge of at least two of the next pages; a line of a number alone counts where the numbers rise with the pages.
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
    var keys: [Int: Key] = [:]
    for (page, all) in byPage.enumerated() {
      // Half of a short page belongs to each edge.
      let count = min(Self.depth, (all.count + 1) / 2)
      edges[page] = (Array(all.prefix(count)), Array(all.suffix(min(count, all.count - count)).reversed()))
      for (isTop, edge) in [(true, edges[page].top), (false, edges[page].bottom)] {
        for index in edge {
          guard let key = Self.key(text, index, isTop: isTop, page: page) else { continue }
          keys[index] = key
          if places[key]?.last != page { places[key, default: []].append(page) }
        }
      }
    }
    let needed = min(3, pageCount)
    var heads: [Key: Set<Int>] = [:]
    for (key, pages) in places { heads[key] = Self.runs(pages, needed: needed) }
    for page in edges.indices {
      for edge in [edges[page].top, edges[page].bottom] {
        for index in edge {
          guard let key = keys[index], heads[key]?.contains(page) == true else { break }
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

  /// What a line is compared by: its small letters, with numbers made one sign, or how far a lone number is from the page.
  private static func key(_ text: TextLines, _ index: Int, isTop: Bool, page: Int) -> Key? {
    let line = text.lines[index]
    guard line.range.count <= longest else { return nil }
    let string = text.string(line).lowercased()
    if let number = number(string) {
      guard let value = Int(number) ?? RomanNumeral.value(number) else { return nil }
      return Key(text: "#\(value - page)", isTop: isTop)
    }
    var shape = ""
    for scalar in string.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        if shape.last != "#" { shape.append("#") }
      } else if scalar == " " || scalar == "\t" {
        if shape.last != " " { shape.append(" ") }
      } else {
        shape.unicodeScalars.append(scalar)
      }
    }
    return Key(text: shape, isTop: isTop)
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
