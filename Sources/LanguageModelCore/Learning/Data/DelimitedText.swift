/// Rows of cells separated by commas or tabs, as RFC 4180 describes them.
///
/// A cell in quotation marks may hold separators, line ends and doubled quotation marks. A quotation mark inside a cell
/// that does not begin with one stands for itself.
public enum DelimitedText {
  /// The rows of a text; lines with nothing on them are left out.
  ///
  /// - Parameters:
  ///   - bytes: the text as UTF-8.
  ///   - separator: the byte between two cells.
  /// - Returns: `nil` where a quotation mark is never closed or the text is not UTF-8.
  public static func rows(_ bytes: [UInt8], separator: UInt8) -> [[String]]? {
    let quote = UInt8(ascii: "\"")
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    var isValid = true

    func endCell() {
      if let text = String(validating: cell, as: UTF8.self) { row.append(text) } else { isValid = false }
      cell = []
      wasQuoted = false
    }
    func endRow() {
      let isBlank = row.isEmpty && cell.isEmpty && !wasQuoted
      endCell()
      if !isBlank { rows.append(row) }
      row = []
    }

    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != quote {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == quote {
          cell.append(quote)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, cell.isEmpty, !wasQuoted {
        isQuoted = true
        wasQuoted = true
      } else if byte == separator {
        endCell()
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        endRow()
      } else {
        cell.append(byte)
      }
    }
    if isQuoted { return nil }
    endRow()
    return isValid ? rows : nil
  }
}
