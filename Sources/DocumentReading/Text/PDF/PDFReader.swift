import Evidence
import Foundation

/// Reads PDF with Poppler's `pdftotext` and `pdfinfo`, each a child process within limits.
///
/// The text comes in Poppler's reading order, in which it has also joined words that a line end parted. Form feeds part
/// the pages.
struct PDFReader {
  let name: String
  let limits: ReadingLimits
  /// Where the two programs are looked for, as in `$PATH`.
  var searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"

  /// The text, pages and what the file tells of itself.
  ///
  /// - Throws: ``DocumentReadingError`` where it is encrypted, damaged, a scan, too long, or Poppler missing.
  func read(_ bytes: Data, document: Document) throws -> ReadableDocument {
    _ = try path(of: "pdftotext")
    let information = try information(bytes)
    if let pages = information.pages, pages > limits.pages {
      throw DocumentReadingError(
        code: "pdf.pages", message: "The PDF has \(pages) pages; at most \(limits.pages) are read.",
        hint: "Split it into parts.", place: name)
    }
    let output = try run(
      "pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"], bytes, outputSize: limits.textSize)
    let text = String(decoding: output, as: UTF8.self)
    let lines = TextLines(text)
    guard lines.lines.contains(where: { !$0.isBlank }) else {
      throw DocumentReadingError.noText(
        "This PDF has pages but",
        hint: "It may be a scan: run it through text recognition (OCR), then name the result.", name: name)
    }
    let paged = PagedText(lines)
    var document = document
    document.repairs += Self.pagesWithoutText(paged, lines)
    return ReadableDocument(
      document: document, text: text, blocks: paged.blocks, pages: paged.pages,
      revision: information.revision, title: information.title)
  }

  /// Tells of pages that hold no text while others do; a scan may lie among them.
  private static func pagesWithoutText(_ paged: PagedText, _ lines: TextLines) -> [Repair] {
    var hasText = Array(repeating: false, count: paged.pages.count)
    for line in lines.lines where !line.isBlank && line.page < hasText.count { hasText[line.page] = true }
    let missing = hasText.count { !$0 }
    guard missing > 0 else { return [] }
    return [
      Repair(
        code: "pages-without-text",
        message:
          "\(missing) of \(hasText.count) pages \(missing == 1 ? "holds" : "hold") no text and may be scans.")
    ]
  }

  private func information(_ bytes: Data) throws -> PDFInformation {
    let output = try run(
      "pdfinfo", ["-enc", "UTF-8", "-isodates", "-"], bytes, outputSize: 1 << 20)
    return PDFInformation(String(decoding: output, as: UTF8.self))
  }

  private func path(of program: String) throws -> String {
    if let path = LimitedChild.find(program, on: searchPath) { return path }
    throw DocumentReadingError(
      code: "pdf.no-poppler", message: "Reading PDF needs the command \(program), which is not installed.",
      hint: "Install Poppler, which Debian calls poppler-utils.", place: name, status: .missing)
  }

  /// What the program wrote, or why it could not.
  private func run(_ program: String, _ arguments: [String], _ bytes: Data, outputSize: Int) throws -> Data {
    let path = try path(of: program)
    let child = try LimitedChild.run(
      path, arguments, input: bytes, outputSize: outputSize, limits: limits.child, name: name)
    switch child.ending {
    case .exited(0): return child.output
    case .wroteTooMuch: throw DocumentReadingError.tooMuchText(limit: outputSize, name: name)
    case .tookTooLong:
      throw DocumentReadingError(
        code: "pdf.time", message: "Reading the PDF took more than \(limits.child.seconds) seconds.",
        hint: "Split it into parts, or print it to PDF again.", place: name)
    case .exited, .signaled:
      let words = String(decoding: child.errors, as: UTF8.self)
      if words.contains("Incorrect password") { throw DocumentReadingError.encrypted("This PDF", name: name) }
      throw DocumentReadingError(
        code: "pdf.damaged", message: "The PDF is damaged or cut short.",
        hint: "Ask for it again, or print it to PDF again.", place: name)
    }
  }
}
