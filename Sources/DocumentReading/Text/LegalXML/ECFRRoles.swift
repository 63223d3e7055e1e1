/// The elements of the Code of Federal Regulations (Government Publishing Office, *Electronic Code of Federal Regulations XML Rendition
/// User Guide*, section 3), and of its yearly edition.
enum ECFRRoles {
  static func role(of name: String, _ attribute: (StaticString) -> String?) -> LegalXMLRole {
    let name = name.lowercased()
    if let role = roles[name] { return role }
    if name.utf8.count == 4, name.hasPrefix("div") { return division(attribute("TYPE")?.uppercased() ?? "") }
    if name == "prtpage" { return .page(label: attribute("P").map { "p. \($0)" }) }
    if remarks.contains(name) { return .remark }
    if containers.contains(name) { return .container }
    if inline.contains(name) { return .inline }
    return .unknown
  }

  private static func division(_ type: String) -> LegalXMLRole {
    switch type {
    case "SECTION": .division(.provision, name: "section")
    case "APPENDIX": .division(.provision, name: "appendix")
    case "SUBCHAP": .division(.group, name: "subchapter")
    case "SUBJGRP": .division(.group, name: "subject group")
    case "": .container
    default: .division(.group, name: type.lowercased())
    }
  }

  private static let roles: [String: LegalXMLRole] = [
    "head": .heading, "hd": .heading, "subject": .heading, "hd1": .block, "hd2": .block, "hd3": .block,
    "sectno": .number, "section": .division(.provision, name: "section"),
    "appendix": .division(.provision, name: "appendix"), "part": .division(.group, name: "part"),
    "subpart": .division(.group, name: "subpart"), "chapter": .division(.group, name: "chapter"),
    "subchap": .division(.group, name: "subchapter"), "header": .dropped, "fmtr": .dropped, "img": .dropped,
    "gph": .dropped, "math": .dropped, "ftnt": .note(number: nil), "ftref": .inline, "cfrtoc": .contents,
    "contents": .contents, "pthd": .block, "chapti": .block, "sechd": .block, "hed": .spaced, "pg": .spaced,
    "tr": .row, "td": .cell, "th": .cell, "row": .row, "ent": .cell, "boxhd": .row, "ched": .cell,
    "amddate": .dropped, "parauth": .remark, "br": .lineBreak, "p": .block, "fp": .block, "pspace": .block,
    "lhd": .block, "subpartid": .dropped, "secno": .number,
  ]
  private static let remarks: Set<String> = [
    "auth", "source", "cita", "secauth", "effdnot", "ednote", "crossref", "effdnotp", "apprr", "approval",
    "parsource", "note",
  ]
  private static let containers: Set<String> = [
    "dlpstextclass", "ecfr", "cfrdoc", "cfrgranule", "cfrtitle", "text", "body", "ecfrbrws", "extract",
    "example", "table", "thead", "tbody", "div", "gpotable", "toc", "regtext", "volume", "titlepg", "title",
    "sidehed", "fscode", "tblock",
  ]
  private static let inline: Set<String> = [
    "i", "e", "b", "su", "sub", "sup", "ac", "fr", "span", "a", "em", "strong", "q", "xref", "u", "fraction",
  ]
}
