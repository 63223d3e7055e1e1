import Foundation
import LanguageModelCore

/// Ways to change a text that a detector must bear.
enum TextVariant: String, CaseIterable, Sendable {
  /// Letters dropped, doubled or swapped in one word of 25.
  case typos
  /// Common words replaced by others of like meaning.
  case synonyms
  /// Synonyms, other connectives, contractions written out or made, and long sentences cut at "; " and ", and".
  case rewording
  /// Latin letters replaced by Cyrillic ones that look alike.
  case lookAlikes
  /// Characters without width set inside words.
  case zeroWidth

  /// What is done, in words.
  var title: String {
    switch self {
    case .typos: "a typing error in one word of 25"
    case .synonyms: "synonyms of a closed table"
    case .rewording: "rewording by rule"
    case .lookAlikes: "look-alike letters in one word of 5"
    case .zeroWidth: "zero-width characters in one word of 5"
    }
  }

  /// The changed text; the same text gives the same change.
  func applied(to text: String) -> String {
    var generator = SeededGenerator(seed: UInt64(text.utf8.count) &* 31 &+ UInt64(rawValue.utf8.count))
    switch self {
    case .typos: return Self.eachWord(text) { Self.mistyped($0, &generator, oneOf: 25) }
    case .synonyms: return Self.eachWord(text) { Self.replaced($0, by: Self.table) }
    case .rewording: return Self.reworded(text)
    case .lookAlikes:
      return Self.eachWord(text) { word in
        guard generator.index(below: 5) == 0 else { return word }
        return String(word.map { Self.alike[$0] ?? $0 })
      }
    case .zeroWidth:
      return Self.eachWord(text) { word in
        guard word.count > 2, generator.index(below: 5) == 0 else { return word }
        return word.prefix(2) + "\u{200B}" + word.dropFirst(2)
      }
    }
  }

  /// A text with each run of letters changed.
  private static func eachWord(_ text: String, _ change: (String) -> String) -> String {
    var result = ""
    var word = ""
    for character in text {
      if character.isLetter || character == "'" || character == "’" {
        word.append(character)
      } else {
        if !word.isEmpty { result += change(word) }
        word = ""
        result.append(character)
      }
    }
    return word.isEmpty ? result : result + change(word)
  }

  private static func mistyped(_ word: String, _ generator: inout SeededGenerator, oneOf rate: Int) -> String
  {
    guard generator.index(below: rate) == 0, word.count > 3 else { return word }
    var letters = Array(word)
    let place = 1 + generator.index(below: letters.count - 2)
    switch generator.index(below: 3) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters.swapAt(place, place + 1)
    }
    return String(letters)
  }

  private static func replaced(_ word: String, by table: [String: String]) -> String {
    guard let other = table[word.lowercased()] else { return word }
    return word.first?.isUppercase == true ? other.prefix(1).uppercased() + other.dropFirst() : other
  }

  private static func reworded(_ text: String) -> String {
    var result = text
    for (from, to) in phrases {
      result = result.replacingOccurrences(of: from, with: to)
    }
    return eachWord(result) { replaced($0, by: table) }
  }

  private static let alike: [Character: Character] = [
    "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "i": "і",
  ]

  private static let phrases: [(String, String)] = [
    ("; ", ". Also, "), ("do not ", "don't "), ("cannot ", "can't "), ("it is ", "it's "),
    ("is not ", "isn't "),
    ("In conclusion,", "To sum up,"), ("However,", "Yet"), ("Furthermore,", "Besides,"),
    ("Additionally,", "Also,"), ("Moreover,", "What is more,"), ("For example,", "For instance,"),
    ("Therefore,", "So"), ("As a result,", "Because of this,"), ("such as ", "like "),
    ("in order to ", "to "), ("due to ", "because of "), ("a lot of ", "many "), ("as well as ", "and also "),
    ("On the other hand,", "Then again,"), ("Overall,", "All in all,"), ("Ultimately,", "In the end,"),
    (", which ", ", and this "), (" can be ", " may be "), ("one of the ", "among the "),
  ]

  private static let table: [String: String] = [
    "important": "significant", "significant": "notable", "help": "assist", "helps": "assists",
    "helped": "assisted", "show": "demonstrate", "shows": "demonstrates", "use": "employ", "used": "employed",
    "using": "employing", "many": "numerous", "big": "large", "large": "sizeable", "good": "fine",
    "bad": "poor", "people": "persons", "students": "pupils", "student": "pupil", "kids": "children",
    "children": "youngsters", "think": "believe", "believe": "feel", "also": "too", "however": "yet",
    "because": "since", "get": "obtain", "make": "create", "makes": "creates", "made": "created",
    "give": "provide", "provide": "offer", "provides": "offers", "need": "require", "needs": "requires",
    "start": "begin", "started": "began", "begin": "start", "began": "started", "end": "finish",
    "often": "frequently", "always": "constantly", "different": "various", "various": "several",
    "several": "some", "difficult": "hard", "hard": "tough", "easy": "simple", "new": "novel",
    "allow": "permit", "allows": "permits", "improve": "better", "increase": "raise", "reduce": "lessen",
    "ensure": "guarantee", "create": "build", "crucial": "vital", "essential": "vital", "vital": "key",
    "individuals": "people", "ability": "capacity", "opportunity": "chance", "opportunities": "chances",
    "experience": "encounter", "example": "instance", "problem": "issue", "problems": "issues",
    "issue": "matter", "issues": "matters", "benefit": "advantage", "benefits": "advantages",
    "impact": "effect", "effect": "influence", "negative": "harmful", "positive": "favourable",
    "job": "post", "work": "labour", "home": "house", "house": "home", "parents": "folks", "friends": "pals",
    "happy": "glad", "sad": "unhappy", "looked": "gazed", "said": "stated", "asked": "inquired",
    "walked": "strode", "saw": "noticed", "found": "discovered", "felt": "sensed", "wanted": "wished",
    "tried": "attempted", "quickly": "swiftly", "suddenly": "abruptly", "small": "little", "old": "aged",
  ]
}
