/// The elements of Akoma Ntoso (OASIS, *Akoma Ntoso Version 1.0 Part 2: Specifications*, 2018, section 5).
enum AkomaNtosoRoles {
  static func role(of name: String, _ attribute: (StaticString) -> String?) -> LegalXMLRole {
    if let role = roles[name] { return role }
    switch name {
    case "section", "article", "rule":
      return .division(.provision, name: provision(attribute) ?? name)
    case "paragraph":
      let known = provision(attribute)
      return known.map { .division(.provision, name: $0) } ?? .division(.item, name: name)
    case "hcontainer", "container":
      guard name == "hcontainer" || attribute("name") != nil else { return .container }
      var called = attribute("name")?.lowercased() ?? name
      if called == "schedulepart" || called == "schedulechapter" { called.removeFirst("schedule".count) }
      return .division(provisions.contains(called) ? .provision : .group, name: called)
    case "attachment", "component", "tblock", "debateSection": return .division(.group, name: name)
    case "authorialNote": return .note(number: attribute("marker"))
    case "noteRef":
      guard let target = attribute("href"), target.hasPrefix("#") else { return .inline }
      return .noteReference(id: String(target.dropFirst()))
    case "block" where attribute("name") == "sourceCredit": return .remark
    case "div" where attribute("class") == "signature": return .signature
    default:
      return LegalXMLRole.ordinary(
        name, groups: groups, items: items, blocks: blocks, containers: containers, inline: inline)
    }
  }

  /// What a provision is called where its identifier tells, as legislation.gov.uk's do: `regulation-4`, `schedule-1-paragraph-3`.
  private static func provision(_ attribute: (StaticString) -> String?) -> String? {
    guard let id = (attribute("eId") ?? attribute("id"))?.lowercased() else { return nil }
    // Below the provision itself the identifier goes on: `regulation-4-2`.
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count >= 2, words.last?.first?.isNumber == true else { return nil }
    let word = String(words[words.count - 2])
    return ["regulation", "article", "rule"].contains(word)
      || (word == "paragraph" && id.hasPrefix("schedule"))
      ? word : nil
  }

  private static let roles: [String: LegalXMLRole] = [
    "num": .number, "heading": .heading, "subheading": .heading, "crossHeading": .heading,
    "crossheading": .heading, "recital": .division(.provision, name: "recital"),
    "subsection": .division(.item, name: "subsection"), "meta": .dropped, "presentation": .dropped,
    "style": .dropped, "img": .dropped, "del": .dropped, "script": .dropped, "eol": .lineBreak,
    "br": .lineBreak, "marker": .lineBreak, "eop": .lineBreak, "quotedStructure": .quoted,
    "embeddedStructure": .quoted, "tr": .row, "td": .cell, "th": .cell, "caption": .block, "toc": .contents,
    "tocItem": .block, "signature": .signature, "header": .division(.group, name: "header"),
    "preface": .division(.group, name: "preface"), "preamble": .division(.group, name: "preamble"),
    "conclusions": .division(.group, name: "conclusions"), "coverPage": .division(.group, name: "cover page"),
    "annex": .division(.group, name: "annex"),
  ]

  private static let provisions: Set<String> = ["regulation", "article", "rule", "section"]
  private static let groups: Set<String> = [
    "part", "chapter", "title", "book", "tome", "division", "subdivision", "subtitle", "subpart",
    "subchapter",
    "administrationOfOath", "rollCall", "prayers", "oralStatements", "writtenStatements",
    "personalStatements",
    "ministerialStatements", "resolutions", "nationalInterest", "declarationOfVote", "communication",
    "petitions",
    "papers", "noticesOfMotion", "questions", "address", "proceduralMotions", "pointOfOrder", "adjournment",
  ]
  private static let items: Set<String> = [
    "subparagraph", "clause", "subclause", "point", "indent", "alinea", "item", "sublist", "transitional",
    "proviso", "subrule", "level",
  ]
  private static let blocks: Set<String> = [
    "p", "block", "listIntroduction", "listWrapUp", "longTitle", "from", "li", "scene", "narrative",
    "summary",
  ]
  private static let containers: Set<String> = [
    "akomaNtoso", "akomaNtosoCollection", "act", "bill", "judgment", "doc", "debate", "debateReport",
    "statement", "portion",
    "amendment", "amendmentList", "officialGazette", "documentCollection", "components", "collectionBody",
    "body", "mainBody", "judgmentBody", "debateBody", "amendmentBody", "portionBody", "content", "intro",
    "wrapUp", "list", "blockList", "blockContainer", "foreign", "introduction", "background", "arguments",
    "remedies", "motivation", "decision", "formula", "recitals", "citations", "citation", "attachments",
    "speech", "speechGroup", "question", "answer", "other", "table", "tbody", "thead", "ul", "ol", "div",
    "preservation", "documentRef", "interstitial", "collection", "fragment", "fragmentBody",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "affectedDocument", "argument", "b", "change", "concept", "courtType", "date", "def",
    "docAuthority", "docCommittee", "docDate", "docIntroducer", "docJurisdiction", "docNumber",
    "docProponent",
    "docPurpose", "docStage", "docStatus", "docTitle", "docType", "docketNumber", "embeddedText", "entity",
    "event", "fillIn", "i", "inline", "ins", "judge", "lawyer", "legislature", "location", "mmod", "mod",
    "mref", "neutralCitation", "object", "omissis", "opinion", "organization", "outcome", "party", "person",
    "placeholder", "process", "quantity", "quotedText", "recordedTime", "ref", "relatedDocument", "remark",
    "rmod", "role", "rref", "session", "shortTitle", "span", "sub", "sup", "term", "time", "tocItem", "u",
    "vote", "voting",
  ]
}
