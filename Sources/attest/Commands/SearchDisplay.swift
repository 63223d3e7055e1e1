import Evidence
import Foundation
import Workflow

/// The answer of a library as text for a terminal.
struct SearchDisplay {
  private let answer: ShownAnswer
  private let width: Int
  private let color: Bool
  private let why: Bool

  /// A display.
  ///
  /// - Parameter why: whether to show how each score came about.
  init(_ answer: ShownAnswer, width: Int, color: Bool, why: Bool) {
    self.answer = answer
    self.width = max(40, min(width, 110))
    self.color = color
    self.why = why
  }

  /// The text.
  var text: String {
    var text = ""
    if !answer.documents.isEmpty {
      text += "Document meant\n"
      for document in answer.documents.prefix(3) {
        text += "  \(bold(document.title)) — \(line(document.path))\n"
        text += "    named by \(document.words.prefix(6).map { "“\(line($0))”" }.joined(separator: ", "))"
        text += ", sureness \(number(document.sureness))\n"
      }
      text += "\n"
    }
    if !answer.clauses.isEmpty { text += "Asked about: \(answer.clauses.joined(separator: ", "))\n\n" }
    for passage in answer.passages { text += self.passage(passage) + "\n" }
    if answer.passages.isEmpty { text += "No passage was found.\n" }
    for note in answer.notes { text += "Note: \(note)\n" }
    if let id = answer.id { text += "Why, and how sure: attest report \(id)\n" }
    return text
  }

  private func passage(_ passage: ShownAnswer.Passage) -> String {
    var text = "\(passage.rank). \(bold(passage.title)), \(passage.pinpoint)\n"
    text += "   \(line(passage.path)), score \(number(passage.score))"
    if passage.version > 1 || passage.supersededOn != nil {
      text += ", version \(passage.version) of \(passage.effective)"
    }
    text += "\n"
    if let day = passage.supersededOn { text += "   SUPERSEDED on \(day).\n" }
    text += wrapped(passage.quotation, indent: 3)
    if let present = passage.presentText {
      text +=
        present.isEmpty
        ? "   The latest version says nothing like it.\n"
        : "   The latest version says instead:\n" + wrapped(present, indent: 5)
    }
    if let cited = passage.citedAs { text += "   Cite as: \(line(cited))\n" }
    if !passage.crossReferences.isEmpty {
      let list = passage.crossReferences.map { reference in
        "\(line(reference.text)) (\(line(reference.pinpoint)))"
      }
      text += wrapped("Refers to: " + list.joined(separator: "; "), indent: 3)
    }
    if why, !passage.definitions.isEmpty {
      let list = passage.definitions.map { "“\(line($0.term))” (\(line($0.pinpoint)))" }
      text += wrapped("Defined terms: " + list.joined(separator: "; "), indent: 3)
    }
    if let explanation = passage.explanation {
      text += why ? tree(explanation, depth: 1) : "   Why: \(reasons(explanation))\n"
    }
    return text
  }

  /// The parts of a score in a line, each with its strongest words.
  private func reasons(_ explanation: Explanation) -> String {
    explanation.details.filter { $0.value > 0.005 }.map { part in
      let words = part.combination == .sum ? part.details.prefix(4).map { line($0.label) } : []
      let list = words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
      return "\(part.label) \(number(part.value))\(list)"
    }.joined(separator: " + ")
  }

  private func tree(_ node: Explanation, depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth) + " "
    var text = "\(indent)\(number(node.value)) \(line(node.label)) = \(node.formula)\n"
    for detail in node.details { text += tree(detail, depth: depth + 1) }
    return text
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    let room = width - indent
    var lines: [String] = []
    var open = ""
    for word in text.split(whereSeparator: \.isWhitespace).map({ line(String($0)) }) {
      if !open.isEmpty, open.count + word.count + 1 > room {
        lines.append(open)
        open = ""
      }
      open += open.isEmpty ? word : " " + word
    }
    if !open.isEmpty { lines.append(open) }
    let margin = String(repeating: " ", count: indent)
    return lines.map { margin + $0 + "\n" }.joined()
  }

  private func bold(_ text: String) -> String {
    color ? "\u{1B}[1m\(line(text))\u{1B}[0m" : line(text)
  }

  private func line(_ text: String) -> String { Terminal.line(text) }

  private func number(_ value: Double) -> String { String(format: "%.3f", value) }
}
