import LegalRetriever

/// A place where Attest and eyecite find different citations, with what there is to say of it.
///
/// Each kind was judged by reading its cases; a case that fits none is listed as not judged.
struct CitationDisagreement {
  /// What the two differ in.
  enum Kind: String, CaseIterable {
    case dash = "eyecite ends the section at the en dash; it goes on behind it"
    case brokenSection = "the section goes on in the next line; neither has all of it"
    case head =
      "eyecite takes the number of a page head for the page of the citation; Attest reads on behind the head"
    case headOnly = "what eyecite found is a page head's number behind words that are no citation"
    case missedByEyecite = "a citation that eyecite leaves out"
    case unknownAct = "a public law, whose number has an en dash; eyecite leaves it out"
    case court = "a British citation, which eyecite does not look for"
    case other = "not judged"

    /// Who has it right.
    var winner: String {
      switch self {
      case .dash, .head, .headOnly, .missedByEyecite, .unknownAct, .court: "Attest"
      case .brokenSection: "neither"
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
