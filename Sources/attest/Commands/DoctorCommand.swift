import ArgumentParser
import Evidence
import Workflow

/// `attest doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that the program has what it needs on this computer.",
    discussion: """
      Checks the XML reader, llama.cpp, the models, the store and its audit chain, and names the command that gets what \
      is missing. Exit status 4 where something is wrong; a model that is missing is not, because records are \
      summarized without it.

        attest doctor
      """)

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let checks = CheckInstallation(context: Program.context, storePath: store.path).run()
    if json {
      Terminal.write(try Terminal.json(checks))
    } else {
      for check in checks {
        let mark = !check.isGood ? "WRONG  " : check.isMissing ? "missing" : "ok     "
        Terminal.write("\(mark) \(check.name): \(Terminal.line(check.detail))\n")
      }
    }
    if !checks.allSatisfy(\.isGood) { throw ExitCode(ExitStatus.missing.rawValue) }
  }
}
