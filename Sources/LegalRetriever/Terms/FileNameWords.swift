internal import Foundation

/// The words that are run together in the name of a file, such as `GluMobileInc_20070319`.
enum FileNameWords {
  /// The name with its words apart.
  static func spelled(_ name: String) -> String {
    let decoded = name.removingPercentEncoding ?? name
    var result = ""
    var previous: Character = " "
    let characters = Array(decoded)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      if character == "_" || character == "+" || character == "-" {
        result.append(" ")
      } else {
        let startsWord =
          (previous.isLowercase && character.isUppercase)
          || (previous.isUppercase && character.isUppercase && next.isLowercase)
          || (previous.isNumber && character.isLetter) || (previous.isLetter && character.isNumber)
        if startsWord { result.append(" ") }
        result.append(character)
      }
      previous = character
    }
    return result
  }
}
