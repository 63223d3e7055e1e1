/// Colours and letters of charts as attributes of the drawing, for programs that do not give a page's style sheet to the drawings in it
/// (WeasyPrint); where the style sheet is used, it has precedence.
enum ChartPaint {
  /// The letters.
  static let font = "sans-serif"
  /// Lines and letters.
  static let ink = "#1a1f26"
  /// The paper.
  static let ground = "#ffffff"
  /// Lines of the grid.
  static let rule = "#dde2e8"

  /// How a series is drawn.
  struct Paint {
    var stroke: String
    var fill: String
    var dashes: String
  }

  /// How the series of a number is drawn; the fourth is followed by the first.
  static func series(_ number: Int) -> Paint {
    switch number % 4 {
    case 0: Paint(stroke: "#1f5fa8", fill: "#1f5fa8", dashes: "")
    case 1: Paint(stroke: "#a85a00", fill: ground, dashes: "7 3")
    case 2: Paint(stroke: ink, fill: rule, dashes: "")
    default: Paint(stroke: "#55606e", fill: "#55606e", dashes: "2 3")
    }
  }

  /// The fill of a bar on one side of a zero line.
  static func side(isBelow: Bool) -> Paint {
    isBelow
      ? Paint(stroke: "#1f5fa8", fill: ground, dashes: "")
      : Paint(stroke: "none", fill: "#a85a00", dashes: "")
  }
}
