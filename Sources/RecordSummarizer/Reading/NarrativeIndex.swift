internal import DocumentReading

/// The narrative of a document, by the ids that entries refer to.
///
/// An id is looked for in the section at hand first, because some vendors use one id in several sections.
final class NarrativeIndex {
  private var section: [String: String] = [:]
  private var document: [String: String] = [:]
  /// How many references led nowhere.
  private(set) var danglingReferences = 0

  /// Forgets the ids of the section before, except for references from elsewhere.
  func beginSection() {
    document.merge(section) { earlier, _ in earlier }
    section = [:]
  }

  /// Takes in a section's `text`.
  func add(_ text: XMLNode) {
    collect(text)
  }

  private func collect(_ node: XMLNode) {
    for child in node.children {
      if let id = child["ID"] ?? child["id"], !id.isEmpty {
        let words = child.text
        if !words.isEmpty { section[id] = words }
      }
      collect(child)
    }
  }

  /// The narrative behind a reference such as `#problem1`; a missing `#` is forgiven.
  func resolve(_ reference: String) -> String? {
    let id = reference.utf8.first == UInt8(ascii: "#") ? String(reference.utf8.dropFirst()) ?? "" : reference
    guard !id.isEmpty else { return nil }
    if let words = section[id] ?? document[id] { return words }
    danglingReferences += 1
    return nil
  }

  /// The words of an element: behind its reference, else its own.
  func text(of node: XMLNode) -> String? {
    if let value = node.first("reference")?["value"], let words = resolve(value) { return words }
    guard let own = node.text.nonEmpty else { return nil }
    // Some vendors write the reference as text.
    if own.utf8.first == UInt8(ascii: "#"), !own.contains(" "), let words = resolve(own) { return words }
    return own
  }
}
