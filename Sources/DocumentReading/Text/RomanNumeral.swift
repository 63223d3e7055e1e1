/// Roman numerals from 1 to 3,999.
enum RomanNumeral {
  private static let steps: [(value: Int, letters: String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// The numeral in small letters; the number in digits where it has none.
  static func lower(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var rest = number
    var letters = ""
    for step in steps {
      while rest >= step.value {
        letters += step.letters
        rest -= step.value
      }
    }
    return letters
  }

  /// The number of a well-formed numeral in small letters.
  static func value(_ numeral: String) -> Int? {
    guard (1...15).contains(numeral.utf8.count) else { return nil }
    var rest = numeral[...]
    var value = 0
    for step in steps {
      while rest.hasPrefix(step.letters) {
        value += step.value
        rest = rest.dropFirst(step.letters.count)
      }
    }
    return rest.isEmpty && lower(value) == numeral ? value : nil
  }
}
