import ArgumentParser
import Evidence
import Foundation
import Workflow

/// Where the program starts, and where every way of ending it gets its exit status.
@main
enum Program {
  /// The program and its version, as results and the audit chain name it.
  static let version = "0.1.0"

  /// A run at the present time.
  static var context: RunContext { .live(program: "attest \(version)") }

  static func main() {
    // A reader such as `head` may close its end: that is told by the write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Attest.parseAsRoot()
      try command.run()
    } catch let error as any AttestError {
      Terminal.complain(error)
      exit(error.status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Ends as the parser asks: help goes to the output and is no error, a command used wrongly is status 2.
  private static func end(with error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    let isHelp = Attest.exitCode(for: error) == .success
    let isUse = Attest.exitCode(for: error) == .validationFailure
    guard isHelp || isUse else {
      Terminal.complain(WorkflowError.explained(error))
      exit(ExitStatus.badInput.rawValue)
    }
    let message = Attest.fullMessage(for: error)
    if isHelp { Terminal.write(message + "\n") } else { Terminal.writeError(message + "\n") }
    exit(isHelp ? ExitStatus.done.rawValue : ExitStatus.badUse.rawValue)
  }
}
