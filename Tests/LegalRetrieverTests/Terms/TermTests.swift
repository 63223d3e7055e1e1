import Testing

@testable import LegalRetriever

@Suite("Words and stems")
struct TermTests {
  // The stems that Snowball's English stemmer gives (snowballstemmer 3 from PyPI).
  @Test(
    "Stems are those of Snowball's English stemmer",
    arguments: [
      ("assignment", "assign"), ("assigns", "assign"), ("termination", "termin"), ("terminating", "termin"),
      ("confidentiality", "confidenti"), ("parties", "parti"), ("party", "parti"), ("hopping", "hop"),
      ("hoping", "hope"), ("agreed", "agre"), ("obligations", "oblig"), ("relational", "relat"),
      ("formally", "formal"), ("generously", "generous"), ("general", "general"), ("communism", "communism"),
      ("skies", "sky"), ("news", "news"), ("exceeding", "exceed"), ("sayings", "say"), ("toys", "toy"),
      ("cry", "cri"), ("by", "by"), ("say", "say"), ("controlling", "control"), ("national", "nation"),
      ("licensee", "license"), ("warranties", "warranti"), ("disclosing", "disclos"), ("is", "is"),
      ("electricity", "electr"), ("usefulness", "use"), ("adjustable", "adjust"), ("irrevocably", "irrevoc"),
    ])
  func stems(word: String, stem: String) { #expect(EnglishStemmer.stem(word) == stem) }

  @Test(
    "Hyphenated lines, ligatures, accents and possessives are made one",
    arguments: [
      ("confiden-\ntial", ["confidenti"]), ("lan- guage", ["languag"]),
      ("pre- and post-closing", ["pre", "post", "close"]),
      ("non-disclosure", ["non", "disclosur"]), ("ofﬁce", ["offic"]), ("Moët", ["moet"]),
      ("Licensor’s", ["licensor"]),
      ("the parties' assets", ["parti", "asset"]), ("soft\u{AD}ware", ["softwar"]),
      ("§ 6.2(b)", ["6", "2", "b"]),
      ("of the and", []), ("£200,000", ["200", "000"]),
    ])
  func words(text: String, terms: [String]) { #expect(SearchTerm.terms(in: text) == terms) }

  @Test("A number is given back for a word that was met, whatever its form")
  func table() {
    var table = TermTable()
    let first = table.number(of: Array("assign".utf8), isPlain: true)
    for number in 0..<20_000 { _ = table.number(of: Array("word\(number)".utf8), isPlain: true) }
    #expect(table.number(of: Array("assigned".utf8), isPlain: true) == first)
    #expect(table.number(of: Array("the".utf8), isPlain: true) == TermTable.none)
    #expect(Set(table.terms).count == table.terms.count)
  }
}
