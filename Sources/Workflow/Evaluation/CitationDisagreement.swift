import LegalRetriever

/// A place where Attest and eyecite find different citations, with what there is to say of it.
///
/// Each kind was judged by reading its cases; a case that fits none is listed as not judged.
struct CitationDisagreement {
  /// What the two differ in.
  enum Kind: String, CaseIterable {
    case dash = "eyecite ends the section at the en dash; it goes on behind it"
    case brokenSection = "the section goes on in the next line; Attest has more of it, neither all"
    case title = "as above, and both leave out the title that stands before it (`38 N. Y. C. R. R.`)"
    case head = "eyecite takes the number of a page head for the page; Attest reads on behind the head"
    case headOnly =
      "eyecite takes the number of a page head for the page; what goes on stands further down, and Attest finds nothing"
    case missedByEyecite = "a citation that eyecite leaves out"
    case publicLaw = "a public law, whose number has an en dash; eyecite leaves it out"
    case british = "a British citation, which eyecite does not look for"
    case other = "not judged"

    /// Who has it right.
    var winner: String {
      switch self {
      case .dash, .head, .missedByEyecite, .publicLaw, .british: "Attest"
      case .brokenSection, .title, .headOnly: "neither"
      case .other: "–"
      }
    }
  }

  var file: String
  var kind: Kind
  /// Text around the place, the place itself between marks.
  var excerpt: String
  var attest: String
  var eyecite: String
}
