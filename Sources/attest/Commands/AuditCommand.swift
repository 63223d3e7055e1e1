import ArgumentParser
import Evidence
import Workflow

/// `attest audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Look after the audit chain of the store.",
    discussion: """
      The chain tells what was done when, by whom, to which digests, with which models, in rows that cannot be changed \
      unseen. It holds no text of a document.

        attest audit verify
      """,
    subcommands: [Verify.self, Anchor.self])

  /// `attest audit verify`.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check that no row of the audit chain was changed, moved, removed or added.",
      discussion: """
        The end of the chain is held against a note beside the store, STORE.anchor. Prints the number of rows and the \
        hash of the last, which every report shows as well: noted elsewhere and given with --head, it tells later even \
        where the store and the note were both written anew. Exit status 1 where there is a fault.

          attest audit verify
        """)

    @Option(
      help: ArgumentHelp(
        "A row and its hash that the chain has to have, as reports show it.", valueName: "row:hash"))
    var head: String?

    @Flag(help: "Write JSON.")
    var json = false

    @OptionGroup var store: StoreOption

    func run() throws {
      let state = try VerifyAudit(store: try store.open()).run(noted: head)
      if json {
        Terminal.write(try Terminal.json(state))
      } else if let fault = state.fault {
        Terminal.write("\(fault)\n")
      } else {
        let end = state.rows > 0 ? "\(state.rows):\(state.head ?? "")" : "none"
        Terminal.write("Intact: \(state.rows) rows, the last with hash \(state.head ?? "none").\n")
        Terminal.write(
          state.anchoredRows.map { "The note beside the store agrees up to row \($0).\n" }
            ?? "There is no note beside the store yet.\n")
        Terminal.write("To note elsewhere: \(end)\n")
      }
      if state.fault != nil { throw ExitCode(ExitStatus.needsPerson.rawValue) }
    }
  }

  /// `attest audit anchor`.
  struct Anchor: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "anchor",
      abstract: "Note the end of the chain anew beside the store.",
      discussion: """
        For a store that was moved without its note, STORE.anchor. Check a noted head with `attest audit verify --head` \
        first: afterwards a cut-off end no longer shows. The chain tells of it.

          attest audit anchor
        """)

    @OptionGroup var store: StoreOption

    func run() throws {
      let verify = VerifyAudit(store: try store.open())
      try verify.renewAnchor(context: Program.context)
      let state = try verify.run()
      Terminal.write("Noted: \(state.rows) rows.\n")
    }
  }
}
