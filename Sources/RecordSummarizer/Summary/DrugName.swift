/// The drug in a medication's label: the words before the strength, so that strengths of one drug can be told to belong together.
///
/// Nothing is left out that could make another drug of it: `insulin glargine` is not `insulin lispro`, and a combination is
/// the drug of all its parts.
enum DrugName {
  /// The keys under which a medication stands with others of the same drug: its RxNorm codes and its name.
  static func keys(of concept: Concept) -> [String] {
    var keys = concept.codings.filter { $0.system == .rxNorm }.map { "rx|\($0.code)" }
    if let label = concept.label, let name = name(in: label) { keys.append("name|\(name)") }
    return keys
  }

  /// The drug's name in a label, in lower case, such as `metformin` in `Metformin 500 MG Oral Tablet`; `nil` for none.
  static func name(in label: String) -> String? {
    var parts: [String] = []
    for part in label.lowercased().replacing(" / ", with: "\u{1}").split(separator: "\u{1}") {
      if let name = single(part), !parts.contains(name) { parts.append(name) }
    }
    return parts.isEmpty ? nil : parts.sorted().joined(separator: " + ")
  }

  private static func single(_ text: Substring) -> String? {
    var words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
    // "24 HR Metformin …", "1 ML Enoxaparin …", "120 ACTUAT Fluticasone …": how it is made up, not what it is.
    while words.count > 2, isNumber(words[0]), packs.contains(words[1]) { words.removeFirst(2) }
    var name: [String] = []
    for word in words {
      if isStrength(word) || word.hasPrefix("[") { break }
      name.append(word)
    }
    while let last = name.last, name.count > 1, forms.contains(last) { name.removeLast() }
    // The salt of a drug is left out where something else names the drug: "sodium chloride" stays as it is.
    while let last = name.last, name.count > 1, salts.contains(last), !cations.contains(name[0]) {
      name.removeLast()
    }
    let joined = name.joined(separator: " ")
    return joined.contains(where: \.isLetter) ? joined : nil
  }

  private static func isNumber(_ word: String) -> Bool { word.allSatisfy { $0.isNumber || $0 == "." } }

  /// `500`, `0.5`, `500mg`, `10%`, `5-10`; not `5-fluorouracil` or `b12`.
  private static func isStrength(_ word: String) -> Bool {
    guard word.first?.isNumber == true else { return false }
    let letters = word.drop { $0.isNumber || ".,-%".contains($0) }
    if letters.isEmpty { return true }
    return units.contains(String(letters.prefix { $0.isLetter }))
      && !word.prefix(word.count - letters.count).hasSuffix("-")
  }

  private static let packs: Set<String> = ["hr", "hour", "ml", "actuat", "day", "nmol"]
  private static let units: Set<String> = [
    "mg", "mcg", "ug", "g", "gm", "ml", "meq", "unt", "unit", "units", "iu", "l", "mmol", "hr", "h", "actuat",
  ]
  private static let salts: Set<String> = [
    "hydrochloride", "hcl", "sodium", "potassium", "calcium", "maleate", "succinate", "tartrate", "besylate",
    "mesylate", "sulfate", "phosphate", "acetate", "citrate", "fumarate", "bitartrate", "monohydrate",
    "trihydrate",
    "hydrobromide", "magnesium",
  ]
  private static let cations: Set<String> = [
    "sodium", "potassium", "calcium", "magnesium", "ferrous", "iron", "zinc", "lithium", "aluminum",
    "ammonium",
    "barium", "copper", "silver",
  ]
  private static let forms: Set<String> = [
    "oral", "tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps", "solution",
    "suspension",
    "injection", "injectable", "inhaler", "cream", "ointment", "topical", "product", "pill", "syrup",
    "inhalant",
  ]
}
