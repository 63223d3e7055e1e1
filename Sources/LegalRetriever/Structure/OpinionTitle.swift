/// What a decision is cited as: its parties, its citation and whose opinion it is, from the heads of its pages.
enum OpinionTitle {
  /// How many bytes of a document are looked at.
  private static let reach = 20_000

  /// The title, such as `BARR v. LEE, 591 U. S. ____ (2020) (SOTOMAYOR, J., dissenting)`; `nil` where the parties are not named.
  ///
  /// - Parameter name: the file's path.
  static func read(_ text: DocumentText, name: String) -> String? {
    let source = TextScalars.of(text.string(0..<min(text.bytes.count, reach)))
    let identity = DocumentIdentity(source, fileName: name)
    guard let parties = identity.titles.first else { return nil }
    var title = parties
    if let citation = identity.citations.first { title += ", \(citation)" }
    // A file with one opinion, such as a dissent, says whose it is in the heads of its pages.
    let pages = SlipOpinionPages(TextScalars.of(text.string(0..<text.bytes.count))).pages
    if let part = pages.first?.title, pages.allSatisfy({ $0.part == 0 }), (3..<60).contains(part.count) {
      title += " (\(part))"
    }
    return title
  }
}
