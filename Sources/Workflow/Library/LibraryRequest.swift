import Evidence
import LegalRetriever

/// What is asked of a library, and of which of its documents.
public struct LibraryRequest: Sendable, Hashable {
  /// The question.
  public var question: String
  /// How many passages are wanted.
  public var limit = 10
  /// Part of the name or the title of the documents looked at.
  public var document: String?
  /// Part of the kind of the documents looked at.
  public var kind: String?
  /// Part of the name of a party to the documents looked at.
  public var party: String?
  /// The number of a section or part of its title.
  public var section: String?
  /// Only documents of this day or later; see ``LibraryDate``.
  public var since: String?
  /// Only documents of this day or earlier.
  public var until: String?
  /// Of each document the version that counted on this day.
  public var asOf: String?
  /// Whether every phrase in quotation marks has to stand in a passage.
  public var needsPhrases = false

  /// A question.
  public init(_ question: String) {
    self.question = question
  }

  /// A question with options as a result keeps them; see ``options``.
  init(question: String, options: [LabeledValue]) throws {
    self.init(question)
    func value(_ label: String) -> String? { options.first { $0.label == label }?.value }
    document = value("document")
    kind = value("kind")
    party = value("party")
    section = value("section")
    since = value("since")
    until = value("until")
    asOf = value("as-of")
    needsPhrases = value("exact") != nil
  }

  /// What narrows the search: the names of the options, with their values.
  var options: [LabeledValue] {
    let named = [
      ("document", document), ("kind", kind), ("party", party), ("section", section), ("since", since),
      ("until", until), ("as-of", asOf), ("exact", needsPhrases ? "" : nil),
    ]
    return named.compactMap { label, value in value.map { LabeledValue(label, $0) } }
  }

  /// The same for the domain.
  var request: SearchRequest {
    var request = SearchRequest(question)
    request.limit = limit
    request.document = document
    request.kind = kind
    request.party = party
    request.section = section
    request.since = since
    request.until = until
    request.asOf = asOf
    request.needsPhrases = needsPhrases
    return request
  }
}
