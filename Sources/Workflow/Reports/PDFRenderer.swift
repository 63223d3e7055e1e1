import Evidence
import Foundation

/// WeasyPrint, which makes a tagged PDF of an HTML page.
///
/// The page goes in and the PDF comes out through pipes, so that no text of a document lies in a temporary file. The page names nothing to
/// fetch. The same page gives the same bytes: the time in the file is the result's.
struct PDFRenderer {
  /// The program's path.
  let program: String

  /// The program on `PATH`.
  ///
  /// - Throws: ``WorkflowError`` `pdf.missing` with the command that installs it.
  static func find(path: String? = ProcessInfo.processInfo.environment["PATH"]) throws -> PDFRenderer {
    for folder in (path ?? "").split(separator: ":") {
      let candidate = folder + "/weasyprint"
      if access(String(candidate), X_OK) == 0, PathKind(String(candidate)) == .file {
        return PDFRenderer(program: String(candidate))
      }
    }
    throw WorkflowError(
      code: "pdf.missing", message: "PDF is written by WeasyPrint, which is not on this computer.",
      hint: "Install it with `apt-get install weasyprint`, or ask for --html and print that.",
      status: .missing)
  }

  /// The page as PDF/UA-1: tagged, with a text layer, an outline and page numbers.
  ///
  /// - Parameter time: the time that the file carries, ISO 8601 in UTC.
  /// - Throws: ``WorkflowError`` `pdf.failed`; what the program complains of is not shown, because it may quote the page.
  func render(_ html: String, time: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-"]
    var environment = ProcessInfo.processInfo.environment
    // Python's sets have another order each time without a seed, and the file would carry the time of the run.
    environment["PYTHONHASHSEED"] = "0"
    environment["SOURCE_DATE_EPOCH"] = "\(Self.seconds(time))"
    process.environment = environment
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw Self.failed() }
    // WeasyPrint reads all of its input before it writes, so the two do not wait for each other.
    try? input.fileHandleForWriting.write(contentsOf: Data(html.utf8))
    try? input.fileHandleForWriting.close()
    let pdf = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0,
      pdf.starts(with: Data("%PDF-".utf8))
    else { throw Self.failed() }
    return pdf
  }

  private static func failed() -> WorkflowError {
    WorkflowError(
      code: "pdf.failed", message: "WeasyPrint could not make a PDF of the report.",
      hint: "See that version 57 or later is installed, or ask for --html and print that.", status: .missing)
  }

  /// The seconds since 1970 of a time; 0 for none that can be read.
  private static func seconds(_ time: String) -> Int {
    (try? Date(time, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) } ?? 0
  }
}
