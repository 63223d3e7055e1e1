/// The elements of United States Legislative Markup (Government Publishing Office, *USLM Schema and Review Guide*, 2.0), and of
/// the bills' older markup, whose names have hyphens.
enum USLMRoles {
  static func role(of name: String, _ attribute: (StaticString) -> String?) -> LegalXMLRole {
    if let role = roles[name] { return role }
    switch name {
    case "note", "editorialNote", "statutoryNote":
      // A note at the foot of a page has a number or a mark of its own.
      let type = attribute("type")?.lowercased() ?? ""
      return type == "footnote" || type == "endnote" ? .note(number: nil) : .remark
    default:
      return LegalXMLRole.ordinary(
        name, groups: groups, items: items, blocks: blocks, containers: containers, inline: inline)
    }
  }

  private static let roles: [String: LegalXMLRole] = [
    "num": .number, "enum": .number, "heading": .heading, "subheading": .heading, "header": .heading,
    "section": .division(.provision, name: "section"), "article": .division(.provision, name: "article"),
    "courtRule": .division(.provision, name: "rule"), "rule": .division(.provision, name: "rule"),
    "meta": .dropped, "metadata": .dropped, "form": .container, "footnote": .note(number: nil),
    "sidenote": .remark, "sourceCredit": .remark, "explanationNote": .remark, "editionNote": .remark,
    "citationNote": .remark, "quotedContent": .quoted, "quoted-block": .quoted, "toc": .contents,
    "referenceItem": .block, "headingItem": .block, "groupItem": .block, "toc-entry": .block,
    "designator": .spaced, "label": .spaced, "target": .spaced, "tr": .row, "row": .row, "td": .cell,
    "th": .cell, "entry": .cell, "column": .cell, "page": .page(label: nil), "signature": .signature,
    "signatures": .container, "img": .dropped, "br": .lineBreak,
    "preface": .division(.group, name: "preface"),
    "legislativeHistory": .division(.group, name: "legislative history"),
    "del": .dropped, "deletedText": .dropped,
  ]

  private static let groups: Set<String> = [
    "title", "subtitle", "chapter", "subchapter", "part", "subpart", "division", "subdivision", "appendix",
    "schedule", "preliminary", "courtRules", "reorganizationPlan", "reorganizationPlans", "compiledAct",
    "book", "portion",
  ]
  private static let items: Set<String> = [
    "subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem", "subsubitem",
    "level",
    "listItem",
  ]
  private static let blocks: Set<String> = [
    "p", "chapeau", "content", "continuation", "text", "block", "enactingFormula", "resolvingClause",
    "officialTitle", "coverTitle", "action", "actionDescription", "proviso", "crossheading",
    "crossHeading", "endMarker", "caption", "recital", "continuation-text", "official-title", "legis-num",
    "legis-type", "after-quoted-block", "attestation", "autograph",
  ]
  private static let containers: Set<String> = [
    "uscDoc", "pLaw", "statuteCompilation", "statutesAtLarge", "bill", "resolution", "amendment", "main",
    "longTitle", "notes", "table", "thead", "tbody", "tfoot", "colgroup", "layout", "legis-body",
    "resolution-body", "list", "content-group", "appropriations", "amendmentContent", "officialTitles",
    "tgroup",
    "recitals", "preamble", "endorsement", "component", "collection", "backMatter", "frontMatter",
  ]
  private static let inline: Set<String> = [
    "ref", "inline", "b", "i", "u", "sub", "sup", "span", "term", "quotedText", "quote", "amendingAction",
    "shortTitle", "short-title", "external-xref", "internal-xref", "entity", "committee", "approvedDate",
    "publicPrivate", "def", "elided", "omitted-text", "em", "a", "currentThroughPublicLaw", "added-phrase",
    "person", "legislator", "distributionCode", "center", "strong", "bold", "italic", "small-caps",
    "superscript", "subscript", "smallCaps", "graphic", "leader-modify", "linebreak", "ins", "addedText",
  ]
}
