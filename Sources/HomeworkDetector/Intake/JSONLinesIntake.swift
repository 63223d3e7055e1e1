public import Foundation

/// Texts of a file of JSON lines: each line an object with `id` and `text`.
public struct JSONLinesIntake: Sendable {
  /// A text.
  public struct Text: Hashable, Sendable {
    /// Its name in the file.
    public var id: String
    /// The text.
    public var text: String
    /// Its line, counted from 1.
    public var line: Int
  }

  /// The texts in order.
  public private(set) var texts: [Text] = []
  /// What is wrong with other lines, each with its number; the rest is there all the same.
  public private(set) var problems: [HomeworkDetectorError] = []

  /// Reads the lines of a file, which is called `name` in problems; empty lines are passed over.
  public init(_ bytes: Data, name: String) {
    var seen: Set<String> = []
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
      func problem(_ message: String, _ hint: String) {
        problems.append(
          HomeworkDetectorError(
            code: "jsonl.line", message: message, hint: hint, place: "\(name):\(index + 1)"))
      }
      guard let object = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any] else {
        problem("The line is not a JSON object.", "Write one object a line, in UTF-8.")
        continue
      }
      guard let id = Self.identifier(object["id"]) else {
        problem("The line has no “id”.", "Give each text an id of its own.")
        continue
      }
      guard let text = object["text"] as? String else {
        problem("The line has no “text”.", "Write the text as a string.")
        continue
      }
      guard seen.insert(id).inserted else {
        problem("The line has the id of an earlier one.", "Give each text an id of its own.")
        continue
      }
      texts.append(Text(id: id, text: text, line: index + 1))
    }
    if texts.isEmpty && problems.isEmpty {
      problems.append(
        HomeworkDetectorError(
          code: "jsonl.empty", message: "The file holds no lines.", hint: "Write one object a line.",
          place: name))
    }
  }

  /// An id as text; a whole number is one too.
  private static func identifier(_ value: Any?) -> String? {
    if let text = value as? String { return text.isEmpty ? nil : text }
    return (value as? Int).map { String($0) }
  }
}
