internal import Foundation

/// What a section's narrative says of the status of the things it lists.
///
/// The narrative is what the author attested (HL7 CDA R2, section 4.3.5), so it is a witness beside the entries: a status
/// in the row that names a thing, or the heading of the list that the thing stands under.
struct NarrativeStatus {
  private struct Line {
    var text: String
    var status: Assertion?
  }

  private var lines: [Line] = []
  /// Whether a line or cell says that none is known, such as `No Known Allergies`.
  private(set) var saysNoneKnown = false

  /// Reads the narrative's lines, as `NarrativeText` makes them.
  init(_ narrative: String) {
    var heading: Assertion?
    for raw in narrative.split(separator: "\n") {
      let text = raw.lowercased()
      if raw.split(separator: "|").contains(where: { Unknowns.isNoneKnown(String($0)) }) {
        saysNoneKnown = true
      }
      if let status = Self.headingStatus(text) {
        heading = status
        continue
      }
      lines.append(Line(text: text, status: Self.rowStatus(text) ?? heading))
    }
  }

  /// The status of a thing by its names; `nil` when no line names it with a status, or lines disagree.
  func status(of concept: Concept) -> Assertion? {
    guard !lines.isEmpty else { return nil }
    let names = Set(
      ([concept.name, concept.originalText] + concept.codings.map(\.display))
        .compactMap { $0.map(Self.core) }.filter { $0.utf8.count >= 4 })
    var found: Assertion?
    for line in lines {
      guard let status = line.status, names.contains(where: { Self.names($0, in: line.text) }) else {
        continue
      }
      if let found, found != status { return nil }
      found = status
    }
    return found
  }

  /// Whether a line names the thing as a whole: `anemia` is not named by `iron deficiency anemia`.
  private static func names(_ name: String, in line: String) -> Bool {
    line.split(separator: "|").contains { cell in
      let text = core(String(cell))
      guard text.hasPrefix(name) else { return false }
      let rest = text.dropFirst(name.count)
      return rest.first.map {
        !$0.isLetter || rest.hasPrefix(" (") || rest.hasPrefix(" [") || rest.hasPrefix(" -")
      } ?? true
    } || line.contains(name) && !line.contains("|") && isWhole(name, in: line)
  }

  private static func isWhole(_ name: String, in line: String) -> Bool {
    guard let range = line.range(of: name) else { return false }
    let before = line[..<range.lowerBound].split(whereSeparator: { !$0.isLetter }).last
    // A word before it, such as "iron" in "iron anemia", makes it something else, unless it is a label.
    return before.map { ["problem", "concern", "diagnosis", "item", "no", "active"].contains(String($0)) }
      ?? true
  }

  private static func core(_ name: String) -> String {
    var text = name.lowercased().trimmed
    for tail in [" (disorder)", " (finding)", " (situation)", " (event)"] where text.hasSuffix(tail) {
      text = String(text.dropLast(tail.count))
    }
    return text
  }

  private static let active: Set<String> = ["active", "current", "chronic"]
  private static let over: Set<String> = [
    "resolved", "inactive", "historical", "past", "discontinued", "completed", "stopped", "no longer active",
  ]

  private static func rowStatus(_ line: String) -> Assertion? {
    let cells = line.split(separator: "|").map { String($0).trimmed }
    guard cells.count > 1 else { return nil }
    var found: Assertion?
    for cell in cells {
      let status: Assertion? = active.contains(cell) ? .active : over.contains(cell) ? .resolved : nil
      guard let status else { continue }
      if let found, found != status { return nil }
      found = status
    }
    return found
  }

  private static func headingStatus(_ line: String) -> Assertion? {
    let words = line.split { !$0.isLetter }.map(String.init)
    guard let first = words.first, words.count <= 4, !line.contains("|"),
      words.dropFirst().contains(where: { word in
        ["concern", "problem", "condition", "diagnos", "allerg", "medication", "resolved"].contains(
          where: word.hasPrefix)
      })
    else { return nil }
    if active.contains(first) { return .active }
    return over.contains(first) ? .resolved : nil
  }
}
