import ArgumentParser
import Workflow

/// `attest review`.
struct ReviewCommand: ParsableCommand {
  /// What can be decided.
  enum Decision: String, CaseIterable, ExpressibleByArgument {
    case accepted, changed, rejected, deferred
  }

  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Put a person's decision about a result on record.",
    discussion: """
      The next report shows it, and the audit chain of the store tells of it without its words. Decisions: accepted, \
      changed (relied upon in part), rejected, deferred.

        attest review r-0123456789 --decision changed --reviewer "Dr. Who" --comment "Line 3 is out of date."
      """)

  @Argument(help: ArgumentHelp("The id of a result, or as much of it as tells it apart.", valueName: "id"))
  var id: String

  @Option(help: "What was decided.")
  var decision: Decision

  @Option(help: ArgumentHelp("Who decided. (default: the account on this computer)", valueName: "name"))
  var reviewer: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var comment = ""

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let recorded = try ReviewResult(context: Program.context, store: try store.open()).run(
      id: id, decision: decision.rawValue, reviewer: reviewer, comment: comment)
    if json {
      Terminal.write(try Terminal.json(recorded))
    } else {
      Terminal.write("\(recorded.id): \(decision.rawValue), row \(recorded.row) of the audit chain.\n")
    }
  }
}
