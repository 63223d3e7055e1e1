/// Compares the name that a citation gives a case with the names that a document goes by.
public struct CaseNameComparison: Hashable, Sendable, Codable {
  /// How far two names agree.
  public enum Agreement: String, Hashable, Sendable, Codable {
    /// Both parties are the same, as far as abbreviations tell.
    case agrees
    /// One party is the same.
    case partly
    /// No party is the same.
    case differs
    /// There is no name to compare.
    case unknown
  }

  /// How far the names agree.
  public var agreement: Agreement
  /// The name of the document that comes nearest.
  public var nearest: String?

  /// Compares a citation's name with a document's.
  ///
  /// A party agrees when each of its telling words is one of the document's, is short for one (`Assn.`,
  /// `Consol.`) or is the initials of it; the parties may stand in either order, because appeals turn them
  /// around.
  public init(_ name: CaseName?, with titles: [String]) {
    nearest = nil
    agreement = .unknown
    guard let name, !titles.isEmpty else { return }
    agreement = .differs
    for title in titles {
      let found = Self.compare(name, title)
      if Self.rank(found) > Self.rank(agreement) || nearest == nil {
        agreement = found
        nearest = title
      }
    }
  }

  private static func rank(_ agreement: Agreement) -> Int {
    switch agreement {
    case .agrees: 3
    case .partly: 2
    case .differs: 1
    case .unknown: 0
    }
  }

  private static func compare(_ name: CaseName, _ title: String) -> Agreement {
    let parties = Self.parties(title)
    let whole = words(title)
    guard let first = name.first else {
      // `In re Smith`, `Chevron U. S. A. Inc.`
      return holds(whole, words(name.second)) ? .agrees : .differs
    }
    guard let parties else {
      let both = [holds(whole, words(first)), holds(whole, words(name.second))]
      return both == [true, true] ? .agrees : both.contains(true) ? .partly : .differs
    }
    let (one, other) = (words(parties.0), words(parties.1))
    let straight = [holds(one, words(first)), holds(other, words(name.second))]
    let turned = [holds(other, words(first)), holds(one, words(name.second))]
    if !straight.contains(false) || !turned.contains(false) { return .agrees }
    return straight.contains(true) || turned.contains(true) ? .partly : .differs
  }

  /// The parties of a title with `v.` in it.
  private static func parties(_ title: String) -> (String, String)? {
    let words = title.split(separator: " ")
    // `R. A. V. v. St. Paul`: only where there is no small one is a capital one meant.
    guard
      let versus = words.firstIndex(where: { ["v.", "v", "vs.", "vs"].contains($0) })
        ?? words.firstIndex(where: { ["V.", "V", "VS.", "VS"].contains($0) }), versus > 0,
      versus + 1 < words.count
    else { return nil }
    return (words[..<versus].joined(separator: " "), words[(versus + 1)...].joined(separator: " "))
  }

  /// Whether a party has every telling word of another.
  private static func holds(_ party: [String], _ wanted: [String]) -> Bool {
    guard !wanted.isEmpty, !party.isEmpty else { return false }
    let telling = wanted.filter { !fillers.contains($0.hasSuffix(".") ? String($0.dropLast()) : $0) }
    if telling.isEmpty { return wanted.allSatisfy { word in party.contains { isSame(word, $0) } } }
    let missing = telling.filter { word in !party.contains { isSame(word, $0) } }
    if missing.isEmpty { return true }
    // Initials: `SEC`, `FTC`, `CFPB`; and names run together by a file's name.
    if wanted.count == 1, let word = wanted.first, isInitials(word, of: party) { return true }
    if party.count == 1, let word = party.first, isInitials(word, of: wanted) { return true }
    // A long name may be given shortly: what is given must be there, save one word of four.
    return telling.count >= 4 && missing.count * 4 <= telling.count
  }

  private static let fillers: Set<String> = [
    "inc", "co", "corp", "ltd", "llc", "llp", "lp", "et", "al", "the", "of", "and", "for", "a", "an", "us",
    "ex", "rel", "sa", "ag",
    "plc", "nv", "bv", "attorney", "general", "petitioner", "petitioners", "respondent", "respondents", "in",
    "re", "l", "p", "c",
    "city", "county", "town", "no", "usa",
  ]

  private static let full: [String: String] = [
    "company": "co", "corporation": "corp", "incorporated": "inc", "limited": "ltd",
    "assn": "association", "assns": "associations", "dept": "department", "bd": "board",
    "commn": "commission", "comm": "commission",
    "commr": "commissioner", "govt": "government", "intl": "international", "natl": "national",
    "nat": "national", "univ": "university",
    "educ": "education", "ed": "education", "cty": "county", "ctr": "center", "centre": "center",
    "ry": "railway", "rr": "railroad",
    "mfg": "manufacturing", "mfr": "manufacturer", "ins": "insurance", "dist": "district", "hosp": "hospital",
    "servs": "services",
    "serv": "service", "soc": "society", "sys": "systems", "tech": "technology", "pharm": "pharmaceuticals",
    "bros": "brothers",
    "fedn": "federation", "fed": "federal", "envtl": "environmental", "env": "environmental",
    "indus": "industries", "lab": "laboratory",
    "amer": "american", "am": "american", "sch": "school", "st": "state", "elec": "electric",
    "transp": "transportation", "wm": "william",
    "chas": "charles", "geo": "george", "jas": "james", "jos": "joseph", "thos": "thomas",
    "adm": "administration",
    "admin": "administration", "acad": "academy", "fin": "financial", "retir": "retirement",
    "comms": "communications",
    "prods": "products", "prop": "property", "props": "properties", "ent": "enterprises",
    "enters": "enterprises", "eng": "engineering",
    "equip": "equipment", "distribs": "distributors", "dev": "development", "cmty": "community",
    "cons": "consumer",
    "consol": "consolidated", "constr": "construction", "auth": "authority", "atl": "atlantic",
    "broad": "broadcasting",
    "cas": "casualty", "chem": "chemical", "coll": "college", "dir": "director", "exch": "exchange",
    "gen": "general", "grp": "group",
    "guar": "guaranty", "inst": "institute", "lit": "litigation", "mach": "machine", "mem": "memorial",
    "mun": "municipal",
    "mut": "mutual", "pub": "public", "sec": "securities", "tel": "telephone", "twp": "township",
    "util": "utility",
    "utils": "utilities", "relations": "rels", "assocs": "associates", "bldg": "building",
    "cal": "california", "tex": "texas",
    "fla": "florida", "ala": "alabama", "ariz": "arizona", "ark": "arkansas", "colo": "colorado",
    "conn": "connecticut",
    "del": "delaware", "ga": "georgia", "ill": "illinois", "ind": "indiana", "kan": "kansas",
    "ky": "kentucky", "la": "louisiana",
    "mass": "massachusetts", "md": "maryland", "me": "maine", "mich": "michigan", "minn": "minnesota",
    "miss": "mississippi",
    "mo": "missouri", "mont": "montana", "neb": "nebraska", "nev": "nevada", "okla": "oklahoma",
    "ore": "oregon",
    "pa": "pennsylvania", "tenn": "tennessee", "va": "virginia", "vt": "vermont", "wash": "washington",
    "wis": "wisconsin",
    "wyo": "wyoming", "ny": "newyork", "nj": "newjersey", "nc": "northcarolina", "sc": "southcarolina",
    "us": "unitedstates",
    "usa": "unitedstates", "uk": "unitedkingdom",
  ]

  /// The words of a name in small letters; an abbreviation keeps a full stop behind it.
  static func words(_ text: String) -> [String] {
    let pieces = text.split(whereSeparator: {
      $0 == " " || $0 == "," || $0 == "-" || $0 == "/" || $0 == "\u{2013}"
    })
    var words: [String] = pieces.compactMap { piece in
      let key = CourtCatalogue.key(String(piece))
      guard key.count > 1 else { return key.isEmpty ? nil : key }
      if key == "et" || key == "al" { return nil }
      // `Assn.`, `Ass'n`; a possessive is no abbreviation.
      let isContracted = piece.dropLast().contains { $0 == "'" || $0 == "\u{2019}" } && !key.hasSuffix("s")
      return (piece.hasSuffix(".") || isContracted) && full[key] == nil ? key + "." : key
    }
    // Initials that stand apart are one word: `U. S.`, `L. L. C.`
    var joined: [String] = []
    var initials = ""
    for word in words + [""] {
      if word.count == 1, word.first?.isLetter == true {
        initials += word
        continue
      }
      if !initials.isEmpty { joined.append(initials) }
      initials = ""
      if !word.isEmpty { joined.append(word) }
    }
    words = []
    for word in joined {
      let whole = full[word] ?? word
      // `United States` and `New York` are one word, as their initials are.
      if let last = words.last, places.contains(last + whole) {
        words[words.count - 1] = last + whole
      } else {
        words.append(whole)
      }
    }
    return words
  }

  private static let places: Set<String> = [
    "unitedstates", "unitedkingdom", "newyork", "newjersey", "newmexico", "newhampshire", "northcarolina",
    "southcarolina",
    "northdakota", "southdakota", "westvirginia", "rhodeisland",
  ]

  private static func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    if short.hasSuffix(".") {
      return isAbbreviation(short.dropLast(), of: long.hasSuffix(".") ? long.dropLast() : long[...])
    }
    let whole = long.hasSuffix(".") ? long.dropLast() : long[...]
    // `Consol` and `Consolidated`, `Petitioner` and `Petitioners`
    return short == whole || short.utf8.count >= 4 && whole.hasPrefix(short)
  }

  /// Whether a word is cut short or contracted to another: `med` and `medical`, `ctr` and `center`.
  private static func isAbbreviation(_ short: Substring, of long: Substring) -> Bool {
    guard short.count >= 3, short.count < long.count, short.first == long.first else { return short == long }
    if long.hasPrefix(short) { return true }
    guard short.last == long.last || short.last == "s" else { return false }
    var rest = short
    for letter in long where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func isInitials(_ word: String, of party: [String]) -> Bool {
    guard word.count >= 2, word.count <= 6 else { return false }
    let skipped: Set<String> = ["of", "the", "and", "for", "in", "on", "v"]
    let initials = party.filter { !skipped.contains($0) }.compactMap(\.first)
    return initials.starts(with: Array(word)) || String(initials) == word
  }
}
