import ArgumentParser
import Evidence
import Workflow

/// `attest audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Look after the audit chain of the store.",
    discussion: """
      The chain tells what was done when, to which digests, in rows that cannot be changed unseen.

        attest audit verify
      """,
    subcommands: [Verify.self])

  /// `attest audit verify`.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check that no row of the audit chain was changed, removed or added.",
      discussion: """
        Prints the number of rows and the hash of the last. Noted elsewhere, the hash shows later that the whole chain \
        was not written anew. Exit status 1 where there is a fault.

          attest audit verify
        """)

    @Flag(help: "Write JSON.")
    var json = false

    @OptionGroup var store: StoreOption

    func run() throws {
      let state = try VerifyAudit(store: try store.open()).run()
      if json {
        Terminal.write(try Terminal.json(state))
      } else if let fault = state.fault {
        Terminal.write("\(fault)\n")
      } else {
        Terminal.write("Intact: \(state.rows) rows, the last with hash \(state.head ?? "none").\n")
      }
      if state.fault != nil { throw ExitCode(ExitStatus.needsPerson.rawValue) }
    }
  }
}
