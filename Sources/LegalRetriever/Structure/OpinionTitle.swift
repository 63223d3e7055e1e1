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
    // A page with a part of its own, such as a dissent, says whose it is in its head.
    if let part = SlipOpinionPages(source).pages.first?.title, (3..<60).contains(part.count) {
      title += " (\(part))"
    }
    return title
  }
}
