/// Words for routes of administration.
enum RouteWords {
  /// The words behind a dose, such as `by mouth`; `nil` for a route without words or code.
  static func phrase(_ route: Concept) -> String? {
    for coding in route.codings {
      if let phrase = codes[coding.code.uppercased()] { return phrase }
    }
    guard let label = route.label else { return nil }
    let words = label.lowercased().split { !$0.isLetter }.joined(separator: " ")
    if let phrase = labels[words] { return phrase }
    return "(\(ShortText.line(label, limit: 60)))"
  }

  /// NCI Thesaurus codes of the FDA's routes, and HL7 v3 *RouteOfAdministration*.
  private static let codes: [String: String] = [
    "C38288": "by mouth", "C38276": "intravenously", "C28161": "intramuscularly", "C38299": "subcutaneously",
    "C38304": "on the skin", "C38305": "through the skin", "C38216": "by inhalation",
    "C38300": "under the tongue",
    "C38295": "rectally", "C38284": "into the nose", "C38287": "into the eye", "C38192": "into the ear",
    "C38313": "vaginally", "C38193": "in the cheek", "C38238": "intradermally",
    "PO": "by mouth", "IV": "intravenously", "IVP": "intravenously", "IVPB": "intravenously",
    "IM": "intramuscularly", "SQ": "subcutaneously", "SL": "under the tongue", "PR": "rectally",
    "VAGINS": "vaginally",
    "IPINHL": "by inhalation", "NASINHL": "into the nose", "TRNSDERM": "through the skin",
    "TOPICAL": "on the skin",
    "26643006": "by mouth", "47625008": "intravenously", "78421000": "intramuscularly",
    "34206005": "subcutaneously",
    "37839007": "under the tongue", "37161004": "rectally", "6064005": "on the skin",
    "447694001": "by inhalation",
  ]
  private static let labels: [String: String] = [
    "oral": "by mouth", "oral route": "by mouth", "by mouth": "by mouth", "po": "by mouth",
    "orally": "by mouth",
    "swallow oral": "by mouth", "intravenous": "intravenously", "intravenous route": "intravenously",
    "iv": "intravenously",
    "intramuscular": "intramuscularly", "intramuscular route": "intramuscularly", "im": "intramuscularly",
    "intramuscular use": "intramuscularly", "subcutaneous": "subcutaneously",
    "subcutaneous route": "subcutaneously",
    "sc": "subcutaneously", "topical": "on the skin", "topical route": "on the skin",
    "transdermal": "through the skin",
    "inhalation": "by inhalation", "respiratory inhalation": "by inhalation",
    "inhalation route": "by inhalation",
    "sublingual": "under the tongue", "rectal": "rectally", "nasal": "into the nose",
    "ophthalmic": "into the eye",
    "otic": "into the ear", "vaginal": "vaginally", "buccal": "in the cheek", "intradermal": "intradermally",
  ]
}
