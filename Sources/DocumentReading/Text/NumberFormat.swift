/// How a list writes its numbers (ECMA-376, part 1, section 17.18.59, and OpenDocument 1.3, section 20.325).
enum NumberFormat: Hashable {
  case decimal
  /// Two digits at least.
  case decimalZero
  case lowerLetter
  case upperLetter
  case lowerRoman
  case upperRoman
  /// `1st`, `2nd`.
  case ordinal
  /// `One`, `Two`.
  case cardinalText
  /// `First`, `Second`.
  case ordinalText
  /// A sign that is the same for every item, and so no number.
  case bullet
  /// Nothing.
  case none

  /// The number as the list writes it.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .lowerLetter: Self.letters(number)
    case .upperLetter: Self.letters(number).uppercased()
    case .lowerRoman: RomanNumeral.lower(number)
    case .upperRoman: RomanNumeral.lower(number).uppercased()
    case .ordinal: String(number) + Self.ordinalEnding(number)
    case .cardinalText: Self.words(number, isOrdinal: false)
    case .ordinalText: Self.words(number, isOrdinal: true)
    case .bullet, .none: ""
    }
  }

  /// `a` to `z`, then `aa`, `bb` and so on, as word processors count.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number), let letter = Unicode.Scalar(97 + (number - 1) % 26) else {
      return String(number)
    }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func ordinalEnding(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  /// English words up to 99; digits above.
  private static func words(_ number: Int, isOrdinal: Bool) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let word: String
    if number < 20 {
      word = (isOrdinal ? ordinals : cardinals)[number - 1]
    } else if number % 10 == 0 {
      let ten = tens[number / 10 - 2]
      word = isOrdinal ? ten.dropLast() + "ieth" : ten
    } else {
      word = tens[number / 10 - 2] + "-" + (isOrdinal ? ordinals : cardinals)[number % 10 - 1]
    }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static let cardinals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
