/// The text of a block while it is put together: white space is made single, and none stands at the ends.
struct BlockBuffer {
  private(set) var text = ""
  /// The code points of `text`.
  private(set) var count = 0
  /// Whether it holds nothing yet but numbers and run-in headings.
  var isLead = true
  /// The division whose number it begins with.
  var leadDivision: Int?
  /// The division of the first words behind the numbers.
  var division: Int?
  /// Pages that begin in it, with the places in it.
  var pages: [(place: Int, label: String)] = []
  /// The term that the block defines, where the format marks it.
  var term: String?
  private var needsSpace = false
  private var needsTab = false
  private var isGlued = false

  /// Whether nothing was added.
  var isEmpty: Bool { text.isEmpty }

  /// Adds text.
  mutating func append(_ piece: String) {
    var word = String.UnicodeScalarView()
    for scalar in piece.unicodeScalars {
      let isSpace = scalar == " " || (scalar.value >= 9 && scalar.value <= 13) || scalar == "\u{A0}"
      if isSpace {
        flush(&word)
        needsSpace = true
      } else {
        word.append(scalar)
      }
    }
    flush(&word)
  }

  /// Adds a sign that what comes next follows without white space.
  mutating func open(_ sign: String) {
    append(sign)
    isGlued = true
  }

  /// Adds a sign right behind what was added last.
  mutating func close(_ sign: String) {
    (needsSpace, needsTab) = (false, false)
    append(sign)
  }

  /// Sees to white space before what comes next.
  mutating func space() { needsSpace = true }

  /// Sees to a tab before what comes next, as between two cells.
  mutating func tab() { needsTab = true }

  private mutating func flush(_ word: inout String.UnicodeScalarView) {
    guard !word.isEmpty else { return }
    if !text.isEmpty, !isGlued, needsTab || needsSpace {
      text += needsTab ? "\t" : " "
      count += 1
    }
    (needsSpace, needsTab, isGlued) = (false, false, false)
    count += word.count
    text.unicodeScalars.append(contentsOf: word)
    word = String.UnicodeScalarView()
  }
}
