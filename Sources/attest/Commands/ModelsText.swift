import Evidence
import Workflow

/// Models as the terminal shows them.
enum ModelsText {
  /// A model in four lines.
  static func description(_ model: ListedModel) -> String {
    var size = "\(count(model.parameters)) weights"
    if let bytes = model.bytes { size += ", \(FigureText.bytes(bytes))" }
    var reading = "reads \(model.contextLength) tokens at once"
    if let template = model.promptTemplate { reading += ", prompt template \(Terminal.line(template))" }
    var state =
      switch model.state {
      case "ready": "ready"
      case "unchecked": "there; its SHA-256 is checked at the next use"
      case "changed": "CHANGED: the file is not the one that the catalogue names"
      case "unprepared": "not converted yet"
      default: "missing"
      }
    if let remedy = model.remedy { state += ". \(remedy)" }
    return """
      \(model.name)  [\(model.purposes.joined(separator: ", "))]  \(state)
          \(Terminal.line(model.source)); licence \(Terminal.line(model.licence)); \(model.origin)
          \(Terminal.line(model.architecture)), \(size); \(reading)
          \(Terminal.line(model.path))\(model.digest.map { ", SHA-256 \($0.short)…" } ?? "")

      """
  }

  private static func count(_ number: Int) -> String {
    number < 1_000_000_000
      ? FigureText.fixed(Double(number) / 1e6, 0) + " million"
      : FigureText.fixed(Double(number) / 1e9, 1) + " billion"
  }
}
