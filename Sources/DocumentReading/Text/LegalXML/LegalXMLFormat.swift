/// The formats in which laws and judgments are published as XML.
enum LegalXMLFormat: Sendable {
  /// Akoma Ntoso (OASIS LegalDocML), with the dialects of legislation.gov.uk and of the National Archives' judgments.
  case akomaNtoso
  /// United States Legislative Markup, and the older markup of bills with the same structure.
  case uslm
  /// The Code of Federal Regulations: eCFR's and the Government Publishing Office's bulk data.
  case ecfr

  /// The format of a document, by its root's local name and namespace; `nil` for any other.
  init?(root: String, namespace: String?) {
    let space = namespace?.lowercased() ?? ""
    switch root {
    case "akomaNtoso", "akomaNtosoCollection": self = .akomaNtoso
    case _ where space.contains("uslm"): self = .uslm
    case "uscDoc", "pLaw", "statuteCompilation", "statutesAtLarge": self = .uslm
    case "bill", "resolution", "amendment-doc": self = .uslm
    case "DLPSTEXTCLASS", "ECFR", "CFRDOC", "CFRGRANULE", "CFRTITLE": self = .ecfr
    case _
    where root.count == 4 && root.hasPrefix("DIV") && root.last.map { "123456789".contains($0) } == true:
      self = .ecfr
    default: return nil
    }
  }

  /// Whether a name in small letters, with or without a prefix, is that of such a document's root.
  static func isRoot(_ name: String) -> Bool {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    return [
      "akomantoso", "uscdoc", "plaw", "statutecompilation", "statutesatlarge", "dlpstextclass", "ecfr",
      "cfrdoc",
      "cfrgranule",
    ].contains(local)
  }

  /// What an element means.
  ///
  /// - Parameters:
  ///   - name: its local name.
  ///   - attribute: the value of an attribute by its local name.
  func role(of name: String, _ attribute: (StaticString) -> String?) -> LegalXMLRole {
    switch self {
    case .akomaNtoso: AkomaNtosoRoles.role(of: name, attribute)
    case .uslm: USLMRoles.role(of: name, attribute)
    case .ecfr: ECFRRoles.role(of: name, attribute)
    }
  }
}
