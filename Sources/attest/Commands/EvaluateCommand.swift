import ArgumentParser

/// `attest evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure how good the program is, on data that you name.",
    discussion: """
      Each evaluation writes a report in Markdown, with the command that made it.

        attest evaluate records --data records
      """,
    subcommands: [
      EvaluateRecordsCommand.self, EvaluateDetectorCommand.self, EvaluateExplanationsCommand.self,
      EvaluateModelsCommand.self, EvaluateFewShotCommand.self, EvaluateRetrievalCommand.self,
      EvaluateCitationsCommand.self, EvaluateClausesCommand.self,
    ])
}
