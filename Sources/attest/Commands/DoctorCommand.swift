import ArgumentParser
import Evidence
import Workflow

/// `attest doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that the program has what it needs on this computer.",
    discussion: """
      Checks the XML reader, the store and its audit chain. Exit status 4 where something is wrong.

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
        Terminal.write("\(check.isGood ? "ok   " : "WRONG") \(check.name): \(Terminal.line(check.detail))\n")
      }
    }
    if !checks.allSatisfy(\.isGood) { throw ExitCode(ExitStatus.missing.rawValue) }
  }
}
