/// Words around and within the names of cases.
enum CaseWords {
  private static let connectors: Set<String> = [
    "of", "the", "and", "for", "on", "behalf", "ex", "rel.", "et", "al.", "al", "de", "la", "le", "del",
    "der", "den", "du",
    "des", "da", "van", "von", "to", "by", "d/b/a", "aka", "dba", "re", "parte", "&", "y", "e", "el", "rel",
    "t/a", "ter", "ten",
    "bin", "ibn", "di",
  ]

  /// A small word that may stand within a name.
  static func isConnector(_ word: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard word.count <= 6 else { return false }
    return connectors.contains(TextScan.string(word.last == 0x2C ? word.dropLast() : word))
  }

  private static let leading: Set<String> = [
    "see", "also", "cf", "cf.", "accord", "compare", "but", "e.g.", "e.g.,", "eg", "contra", "quoting",
    "citing", "under", "with",
    "in", "as", "and", "from", "by", "since", "after", "before", "while", "although", "though", "because",
    "when", "if", "unlike",
    "like", "thus", "moreover", "however", "therefore", "indeed", "for", "to", "of", "applying", "following",
    "overruling",
    "discussing", "quoted", "overruled", "reversing", "rev'd", "aff'd", "affirming", "id.", "both",
    "generally", "until",
    "instead", "finally", "first", "second", "third", "where", "whether", "at",
    "on", "only", "even", "yet", "so", "then", "per", "via", "e.", "g.", "decision", "holding", "court's",
    "case,", "than",
    "again", "later", "today", "still", "here", "there", "justice", "judge", "respondent", "respondents",
    "petitioner",
    "petitioners", "plaintiffs", "congress", "nor", "consider", "take", "additionally", "recently",
    "similarly", "likewise",
    "further", "furthermore", "specifically", "accordingly", "consequently", "rather", "or", "is", "was",
    "were",
  ]

  /// A word that ends the search for the head of a name: a signal, a conjunction or the first word of a
  /// sentence.
  static func isLeading(_ word: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard word.count <= 14, let first = word.first, TextScan.isUppercase(first) || word.last == 0x2C else {
      return false
    }
    var lowered = TextScan.string(word.map(TextScan.lowered))
    if lowered.hasSuffix(","), !leading.contains(lowered) { lowered.removeLast() }
    // `The` begins many parties, and a small conjunction stands within them.
    return leading.contains(lowered)
  }

  private static let prepositions: Set<String> = [
    "in", "for", "of", "to", "and", "with", "at", "on", "by", "from", "under", "as", "or", "after", "before",
    "our", "this",
    "first", "second", "third", "justice", "judge", "congress",
  ]

  /// A word that may also stand within a name in capitals.
  static func isPreposition(_ word: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    prepositions.contains(TextScan.string(word.map(TextScan.lowered)))
  }

  /// Whether a word begins a name that has no `v.`, such as `In re`.
  static func beginsName(
    _ word: Slice<UnsafeBufferPointer<UInt32>>, followed next: Slice<UnsafeBufferPointer<UInt32>>?
  ) -> Bool {
    guard let next, word.count <= 8 else { return false }
    switch (TextScan.string(word.map(TextScan.lowered)), TextScan.string(next.map(TextScan.lowered))) {
    case ("in", "re"), ("ex", "parte"), ("matter", "of"), ("application", "of"), ("estate", "of"): return true
    default: return false
    }
  }

  /// Whether a capitalised word with a full stop is an abbreviation rather than the end of a sentence.
  static func isAbbreviation(_ word: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    let letters = word.dropLast()
    if letters.count <= 4 || letters.contains(0x2E) || letters.contains(0x27) { return true }
    return abbreviations.contains(TextScan.string(letters))
  }

  private static let abbreviations: Set<String> = [
    "Admin", "Adver", "Agric", "Ass'n", "Assn", "Assoc", "Assocs", "Assur", "Atlan", "Autos", "Bankr",
    "Broad", "Bldg", "Build",
    "Cable", "Canal", "Chem", "Coll", "Comm", "Commc'ns", "Commn", "Comms", "Comty", "Compr", "Condo",
    "Const", "Constr",
    "Consol", "Contr", "Cons", "Coop", "Copyr", "Corps", "Corrs", "Couns", "Defs", "Delin", "Delta", "Depts",
    "Descr", "Dev",
    "Discr", "Distr", "Distribs", "Elecs", "Elect", "Emples", "Employ", "Engrs", "Enter", "Enters", "Entm't",
    "Environ",
    "Equip", "Equal", "Examrs", "Exch", "Execs", "Export", "Feder", "Fedn", "Fidel", "Finan", "Found",
    "Foods", "Funds", "Guard",
    "Hosps", "House", "Immun", "Immigr", "Impor", "Indem", "Indus", "Inst", "Instit", "Instr", "Invs",
    "Inter", "Intern",
    "Labor", "Labs", "Litig", "Local", "Mach", "Maint", "Manag", "Mfrs", "Maj", "Markt", "Mechs", "Merch",
    "Metro", "Miner",
    "Miss", "Minn", "Natl", "North", "Oklah", "Okla", "Optom", "Orgs", "Pharm", "Pharms", "Photo", "Partn",
    "Preserv", "Probs",
    "Prods", "Profl", "Props", "Protec", "Publg", "Publ'g", "Publs", "Rests", "Resid", "Retir", "River",
    "Sanit", "Savs", "Schol",
    "Scis", "Secur", "Servs", "Serv", "South", "Sport", "Stand", "Steam", "Supers", "Survs", "Symph", "Techs",
    "Telec", "Telecomms",
    "Telegr", "Television", "Tenn", "Transp", "Transport", "Trust", "Twp", "Unif", "Utils", "Wareh", "Whole",
    "Welf", "Commrs",
    "Comm'r", "Comm'rs", "Educ", "Shipp", "Dists", "Eng'g", "Ralph", "Supp", "Mass", "Calif", "Penn", "Conn",
    "Wash", "Colo",
    "Supts", "Supvrs", "Govt", "Gov't", "Nurserymen", "Messrs", "Insur", "Casualty", "Accept", "Retail",
    "Growers",
  ]

  private static let signals: [(words: String, signal: String)] = [
    ("see also, e.g.", "see also, e.g."), ("see, e.g.", "see, e.g."), ("but see, e.g.", "but see, e.g."),
    ("cf., e.g.", "cf., e.g."), ("but see", "but see"), ("but cf.", "but cf."), ("see also", "see also"),
    ("see generally", "see generally"), ("accord", "accord"), ("compare", "compare"), ("contra", "contra"),
    ("e.g.", "e.g."), ("see", "see"), ("cf.", "cf."), ("quoting", "quoting"), ("citing", "citing"),
    ("overruling", "overruling"),
    ("overruled by", "overruled by"), ("rev'd", "reversed"), ("aff'd", "affirmed"), ("with", "with"),
  ]

  /// The signal whose last letter stands before a place; `nil` for none.
  static func signal(_ text: UnsafeBufferPointer<UInt32>, endingAt end: Int) -> String? {
    for (words, signal) in signals {
      let count = words.utf8.count
      guard end >= count else { continue }
      var index = end - count
      if index > 0, TextScan.isAlphanumeric(text[index - 1]) { continue }
      var isSame = true
      for byte in words.utf8 {
        if TextScan.lowered(text[index]) != UInt32(byte) {
          isSame = false
          break
        }
        index += 1
      }
      if isSame, signal != "with" || TextScan.isUppercase(text[end - count]) { return signal }
    }
    return nil
  }
}
