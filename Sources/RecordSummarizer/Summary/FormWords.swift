/// Words for what a dose is counted in.
enum FormWords {
  /// The noun for a counted form or unit, such as `tablets`, one or many; `nil` for a form that is not counted.
  static func noun(_ form: String, isOne: Bool) -> String? {
    let words = form.lowercased().split { !$0.isLetter }.map(String.init)
    for word in words.reversed() {
      if let (one, many) = nouns[word] { return isOne ? one : many }
    }
    return nil
  }

  private static let nouns: [String: (String, String)] = {
    var table: [String: (String, String)] = [:]
    let plain = [
      "tablet", "capsule", "puff", "drop", "spray", "lozenge", "suppository", "ampule", "vial", "application",
      "inhalation", "packet", "wafer",
    ]
    for one in plain {
      let many = one.hasSuffix("y") && one != "spray" ? one.dropLast() + "ies" : one + "s"
      table[one] = (one, String(many))
      table[String(many)] = (one, String(many))
    }
    table["patch"] = ("patch", "patches")
    table["patches"] = ("patch", "patches")
    table["tab"] = ("tablet", "tablets")
    table["tabs"] = ("tablet", "tablets")
    table["tbl"] = ("tablet", "tablets")
    table["cap"] = ("capsule", "capsules")
    table["caps"] = ("capsule", "capsules")
    return table
  }()
}
