import Evidence
import Foundation

/// What the program writes to: its output, its errors, and how wide and colourful the output may be.
enum Terminal {
  /// Whether the output is shown to a person.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether errors are shown to a person.
  static var showsErrors: Bool { isatty(STDERR_FILENO) == 1 }
  /// Whether a person can answer a question.
  static var readsFromPerson: Bool { isatty(STDIN_FILENO) == 1 }

  /// The columns to fill: `$COLUMNS`, else what the terminal says, else 100.
  static var width: Int {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text), columns > 0 {
      return columns
    }
    var size = winsize()
    if showsOutput, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 100
  }

  /// Whether bold and colour may be used: on a terminal, unless `$NO_COLOR` is set (no-color.org) or it is a
  /// dumb one.
  static var color: Bool {
    let environment = ProcessInfo.processInfo.environment
    return showsOutput && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes to the output; where its reader has gone, the program ends quietly.
  static func write(_ text: String) {
    if !put(text, into: STDOUT_FILENO) { exit(ExitStatus.done.rawValue) }
  }

  /// Writes bytes to the output; where its reader has gone, the program ends quietly.
  static func write(_ data: Data) {
    if !put(data, into: STDOUT_FILENO) { exit(ExitStatus.done.rawValue) }
  }

  /// Writes to the errors; nothing is to be done where nobody reads them.
  static func writeError(_ text: String) {
    _ = put(text, into: STDERR_FILENO)
  }

  /// Tells of an error in one line.
  static func complain(_ error: any AttestError) {
    writeError("attest: \(line(error.description))\n")
  }

  /// A text in one line, without characters that act on a terminal.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A value as JSON with sorted keys.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  private static func put(_ text: String, into descriptor: Int32) -> Bool {
    put(Data(text.utf8), into: descriptor)
  }

  private static func put(_ data: Data, into descriptor: Int32) -> Bool {
    data.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
