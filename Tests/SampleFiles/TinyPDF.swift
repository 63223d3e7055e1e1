public import Foundation

/// Writes PDF files of a few lines a page (ISO 32000-1, section 7.5), for tests to read.
public struct TinyPDF {
  /// The lines of each page, in ASCII; a page without lines has no text, as a scan.
  public var pages: [[String]]
  /// The title that it declares.
  public var title: String

  /// A file of pages.
  public init(pages: [[String]], title: String = "A sample") {
    self.pages = pages
    self.title = title
  }

  /// The file.
  public var data: Data {
    let first = 4
    let kids = pages.indices.map { "\(first + $0 * 2) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (index, lines) in pages.enumerated() {
      let shown = lines.map { "(\(Self.escaped($0))) Tj T*" }.joined(separator: " ")
      let content = "BT /F1 11 Tf 14 TL 72 760 Td \(shown) ET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
          + "/Contents \(first + index * 2 + 1) 0 R >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    objects.append("<< /Title (\(title)) /Creator (Tests) /CreationDate (D:20200102030405Z) >>")
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    file += "startxref\n\(table)\n%%EOF\n"
    return Data(file.utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
  }
}
