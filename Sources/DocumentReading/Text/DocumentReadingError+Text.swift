import Evidence

extension DocumentReadingError {
  /// A file of a kind that holds text for others and none for us.
  static func unsupported(_ kind: FileKind, name: String) -> DocumentReadingError {
    let hint =
      switch kind {
      case .zip, .gzip: "Unpack it first, and name the folder."
      case .rtf: "Save it as DOCX, ODT or PDF."
      default: "Save it as plain text, DOCX, ODT, HTML or PDF."
      }
    return DocumentReadingError(
      code: "kind.unsupported", message: "This is \(kind.inWords), which is not read.", hint: hint,
      place: name)
  }

  /// XML of a kind that is no law or judgment.
  static func unknownMarkup(root: String, name: String) -> DocumentReadingError {
    let isRecord = ["ClinicalDocument", "Bundle", "Patient"].contains(root)
    return DocumentReadingError(
      code: "kind.unsupported",
      message: isRecord
        ? "This is a health record, not a document for a library."
        : "This is an XML file of a kind that is not read: of XML, Akoma Ntoso, USLM and eCFR are.",
      hint: isRecord
        ? "Read it with attest summarize."
        : "Save it as plain text, DOCX, ODT, HTML or PDF.", place: name)
  }

  /// A file without bytes.
  static func empty(name: String) -> DocumentReadingError {
    DocumentReadingError(
      code: "file.empty", message: "The file is empty.", hint: "Ask for it again.", place: name)
  }

  /// A document with nothing in it to read.
  static func noText(_ what: String, hint: String = "Check that it is the right file.", name: String)
    -> DocumentReadingError
  {
    DocumentReadingError(code: "file.no-text", message: "\(what) holds no text.", hint: hint, place: name)
  }

  /// A document with more text than is read.
  static func tooMuchText(limit: Int, name: String) -> DocumentReadingError {
    DocumentReadingError(
      code: "file.too-large", message: "The document has more than \(limit >> 20) MB of text.",
      hint: "Split it into parts.", place: name)
  }

  /// A document that only a password opens.
  static func encrypted(_ what: String, name: String) -> DocumentReadingError {
    DocumentReadingError(
      code: "file.encrypted", message: "\(what) is encrypted with a password.",
      hint: "Save a copy without the password.", place: name)
  }
}
