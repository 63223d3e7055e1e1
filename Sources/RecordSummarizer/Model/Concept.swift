/// What something is: its codes and translations, and the words the document uses for it (HL7 v3 data type CD).
public struct Concept: Hashable, Sendable {
  /// The code and its translations in document order; empty when the concept is not coded.
  public var codings: [Coding]
  /// The document's own words: `originalText`, or the narrative that its reference points to.
  public var originalText: String?
  /// A name written beside the concept, such as a material's `name`.
  public var name: String?
  /// Why there is no code, such as `UNK`, `NI`, `OTH` (HL7 v3 NullFlavor); `nil` when nothing says so.
  public var nullFlavor: String?

  /// A concept.
  public init(
    codings: [Coding] = [], originalText: String? = nil, name: String? = nil, nullFlavor: String? = nil
  ) {
    self.codings = codings
    self.originalText = originalText
    self.name = name
    self.nullFlavor = nullFlavor
  }

  /// The words for the concept: display, name or original text; `nil` when there are only codes.
  public var words: String? {
    for coding in codings {
      if let display = coding.display, !display.isEmpty { return display }
    }
    if let name, !name.isEmpty { return name }
    return originalText.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The words to show: display, name, original text, else the first code with its system; `nil` when there is nothing.
  public var label: String? {
    if let words { return words }
    if let first = codings.first {
      return first.systemName.map { "\($0) \(first.code)" } ?? first.code
    }
    return nil
  }

  /// Whether the concept has neither a code nor words.
  public var isEmpty: Bool { codings.isEmpty && label == nil }

  /// Whether one of the codes is in the set, whatever its system.
  public func hasCode(in codes: Set<String>) -> Bool {
    codings.contains { codes.contains($0.code) }
  }

  /// Whether the concept has this code, whatever its system.
  public func hasCode(_ code: String) -> Bool {
    codings.contains { $0.code == code }
  }
}
