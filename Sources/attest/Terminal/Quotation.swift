/// Words of a document for a terminal.
enum Quotation {
  /// The words in lines of about 90 characters, each behind an indent.
  static func lines(_ text: String, indent: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map { Terminal.line(String($0)) }
    var lines: [String] = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count > 90 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.map { "\(indent)\($0)\n" }.joined()
  }
}
