/// What `pdfinfo` tells of a PDF file.
struct PDFInformation {
  /// The number of pages.
  var pages: Int?
  var title: String?
  var revision = ReadableDocument.Revision()

  /// Reads the program's lines, each a key, a colon and a value.
  init(_ output: String) {
    for line in output.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      guard !value.isEmpty else { continue }
      switch line[..<colon] {
      case "Pages": pages = Int(value)
      case "Title": title = value
      case "Author": revision.authors = [value]
      case "CreationDate": revision.created = value
      case "ModDate": revision.modified = value
      case "Creator": revision.application = value
      case "Producer": revision.application = revision.application ?? value
      default: break
      }
    }
  }
}
