import ArgumentParser
import Evidence
import Workflow

/// `attest erase`.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a result and the record it rests on, so that no word of it is left in the store.",
    discussion: """
      The id of a result stands for the result and its record, unless other results rest on the record. The digest of a \
      record, as `attest list --json` shows it, stands for the record and every result on it. The audit chain keeps the \
      digests and nothing else. Files that the program wrote from them with --output go too, unless somebody changed \
      them; copies and files that the shell wrote are not known.

        attest erase r-0123456789 --yes
        attest erase --student "Ada Example" --assignment essays
      """)

  @Argument(help: ArgumentHelp("The id of a result or the digest of a record.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("All submissions of this student.", valueName: "name"))
  var student: String?

  @Option(help: ArgumentHelp("All submissions to this assignment or of this class.", valueName: "name"))
  var assignment: String?

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let erase = EraseSubject(context: Program.context, store: try store.open())
    let plan: ErasurePlan
    switch (id, student ?? assignment) {
    case (let id?, nil): plan = try erase.plan(id)
    case (nil, _?): plan = try erase.plan(student: student, assignment: assignment)
    default:
      throw ValidationError("Name an id, or a student or an assignment with --student or --assignment.")
    }
    if !yes { try ask(plan) }
    let outcome = try erase.run(plan)
    if json {
      Terminal.write(try Terminal.json(outcome))
    } else {
      Terminal.write(
        "Erased \(Self.count(outcome.results, "result")) and \(Self.count(outcome.files, "file"))"
          + (outcome.written > 0 ? ", with \(Self.count(outcome.written, "written file"))" : "") + ".\n")
      for file in plan.staying {
        Terminal.write(
          "\(Terminal.line(file.name)) stays, because other results rest on it: `attest erase \(file.digest)` erases all.\n"
        )
      }
    }
    for path in outcome.kept {
      Terminal.writeError(
        "attest: \(Terminal.line(path)): this written file was changed since, or cannot be removed, and stays. Look at it and remove it yourself.\n"
      )
    }
    if !outcome.kept.isEmpty, outcome.unfinished == nil { throw ExitCode(ExitStatus.needsPerson.rawValue) }
    if let unfinished = outcome.unfinished {
      Terminal.writeError("attest: \(Terminal.line(unfinished))\n")
      throw ExitCode(ExitStatus.needsPerson.rawValue)
    }
  }

  private func ask(_ plan: ErasurePlan) throws {
    guard Terminal.readsFromPerson else {
      throw WorkflowError(
        code: "use.confirm", message: "Erasing cannot be undone, and nobody is there to be asked.",
        hint: "Add --yes to erase without a question.", status: .badUse)
    }
    let files = plan.files.map { Terminal.line($0.name) }.joined(separator: ", ")
    for path in plan.written { Terminal.writeError("  with \(Terminal.line(path))\n") }
    Terminal.writeError(
      "This erases \(plan.results.joined(separator: ", "))\(files.isEmpty ? "" : " and \(files)") for good. Go on? [y/N] "
    )
    guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
      throw WorkflowError(
        code: "use.declined", message: "Nothing was erased.", status: .badUse)
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
