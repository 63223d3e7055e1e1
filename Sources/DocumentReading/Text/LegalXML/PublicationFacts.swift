import Foundation

/// What a law or judgment says of itself, gathered on the way through it.
struct PublicationFacts {
  private let format: LegalXMLFormat
  private var kind: ReadableDocument.Publication.Kind?
  private var country: String?
  private var date: String?
  private var parties: [String] = []
  /// The first text of each element that was looked for.
  private var texts: [String: String] = [:]
  /// Values of attributes.
  private var values: [String: String] = [:]

  /// Nothing known yet.
  init(_ format: LegalXMLFormat) { self.format = format }

  /// Whether the document is a judgment, as far as is known.
  var isJudgment: Bool { kind == .judgment }

  /// Elements whose text is kept.
  static let wanted: Set<String> = [
    "title", "citableAs", "docNumber", "shortTitle", "docTitle", "neutralCitation", "cite", "IDNO", "TITLE",
    "AMDDATE", "congress", "approvedDate", "docPublicationName", "officialTitle", "party", "legis-num",
    "official-title", "TITLENUM", "FDSYS", "DATE", "coverTitle", "HEAD", "heading",
  ]
  private static let kinds: [String: ReadableDocument.Publication.Kind] = [
    "act": .act, "bill": .bill, "judgment": .judgment, "debate": .debate, "debateReport": .debate,
    "portion": .code, "uscDoc": .code, "pLaw": .act, "statuteCompilation": .act, "resolution": .bill,
    "DLPSTEXTCLASS": .regulation, "ECFR": .regulation, "CFRDOC": .regulation, "CFRGRANULE": .regulation,
  ]

  /// Sees the start of an element.
  ///
  /// - Parameter parent: the local name of the element around it.
  mutating func start(_ name: String, parent: String?, _ attribute: (StaticString) -> String?) {
    if kind == nil, let found = Self.kinds[name] { kind = found }
    switch name {
    case "FRBRcountry": country = country ?? attribute("value")?.lowercased()
    case "FRBRdate" where parent == "FRBRWork": set("work date", attribute("date"))
    case "FRBRdate" where parent == "FRBRExpression": set("date", attribute("date"))
    case "FRBRname" where parent == "FRBRWork": set("name", attribute("value"))
    case "FRBRthis" where parent == "FRBRWork": set("this", attribute("value"))
    case "docDate", "date": if parent != "meta" { set("shown date", attribute("date")) }
    case "uscDoc", "section", "title": set("identifier", attribute("identifier"))
    case "DIV1" where attribute("TYPE") == "TITLE": set("cfr title", attribute("N"))
    case "DIV5", "DIV8", "DIV3", "DIV6":
      set("node", attribute("NODE"))
      // `{"path":"/on/2023-01-01/title-17/part-240", …}`
      let path = attribute("hierarchy_metadata")?.split(separator: "/").first { $0.hasPrefix("title-") }
      set("cfr title", path.map { String($0.dropFirst(6)) })
    default: break
    }
  }

  /// Sees the text of an element of ``wanted``, at its end.
  mutating func end(_ name: String, text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.count <= 600 else { return }
    if name == "party" {
      if text.count <= 120, !parties.contains(text), parties.count < 6 { parties.append(text) }
    } else if texts[name] == nil {
      texts[name] = text
    }
  }

  private mutating func set(_ key: String, _ value: String?) {
    guard values[key] == nil, let value, !value.isEmpty, value.count <= 400 else { return }
    values[key] = value
  }

  // MARK: What it comes to

  /// The title of the document.
  var title: String? {
    switch format {
    case .ecfr:
      return texts["TITLE"] ?? texts["HEAD"]
        ?? cfrTitle.map { "Title \($0) of the Code of Federal Regulations" }
    case .uslm:
      return texts["shortTitle"] ?? texts["title"] ?? texts["short-title"] ?? texts["coverTitle"]
        ?? texts["officialTitle"] ?? texts["official-title"]
    case .akomaNtoso:
      if isJudgment { return values["name"] ?? texts["docTitle"] ?? texts["neutralCitation"] }
      // A name without a space names a kind of document rather than this one.
      let name = values["name"].flatMap { $0.contains(" ") ? $0 : nil }
      return texts["shortTitle"] ?? texts["docTitle"] ?? name ?? texts["heading"]
    }
  }

  /// The publication.
  var publication: ReadableDocument.Publication {
    var publication = ReadableDocument.Publication(kind: kind ?? .document)
    publication.country = countryCode
    publication.citation = citation
    publication.date = dateValue
    publication.parties = parties
    return publication
  }

  private var countryCode: String? {
    if format != .akomaNtoso { return "us" }
    let this = values["this"]?.lowercased() ?? ""
    if this.contains("legislation.gov.uk") { return "gb" }
    guard let country, !country.isEmpty else {
      let parts = this.split(separator: "/")
      return parts.count > 1 && parts[0] == "akn" ? String(parts[1].prefix(2)) : nil
    }
    if country.hasPrefix("gb") || country == "uk" { return "gb" }
    return country
  }

  private var cfrTitle: String? {
    let named = values["cfr title"] ?? texts["IDNO"] ?? texts["TITLENUM"] ?? values["node"]
    let digits = (named ?? "").drop { !$0.isNumber }.prefix { $0.isNumber }
    return digits.isEmpty ? nil : String(digits)
  }

  private var citation: String? {
    switch format {
    case .ecfr: return cfrTitle.map { "\($0) CFR" }
    case .uslm:
      if kind == .code || values["identifier"]?.hasPrefix("/us/usc/t") == true {
        let number = (values["identifier"] ?? texts["docNumber"] ?? "").replacing("/us/usc/t", with: "")
          .prefix { $0.isNumber || $0.isLetter }
        return number.isEmpty ? nil : "\(number) U.S.C."
      }
      if let number = texts["docNumber"], kind == .act, texts["approvedDate"] == nil {
        let isWhole = number.contains { "-–".contains($0) }
        return "Pub. L. " + (isWhole ? "" : texts["congress"].map { "\($0)–" } ?? "") + number
      }
      return title.flatMap { $0.count <= 120 ? $0 : nil } ?? texts["citableAs"]
    case .akomaNtoso:
      if isJudgment { return texts["cite"] ?? texts["neutralCitation"] }
      // The long title of an act says what it is about; it is cited by the short one.
      return texts["shortTitle"] ?? texts["docTitle"].flatMap { kind == .act && $0.count <= 120 ? $0 : nil }
    }
  }

  private var dateValue: String? {
    if format == .ecfr { return texts["AMDDATE"] }
    let found =
      values["work date"] ?? values["date"] ?? texts["approvedDate"] ?? values["shown date"] ?? texts["DATE"]
    guard let found = found?.prefix(10), found.count == 10, found.dropFirst(4).first == "-" else {
      return nil
    }
    // The year 1000 stands for a date that is not known.
    return found < "1200" ? nil : String(found)
  }
}
