import ArgumentParser

/// The command `attest`.
struct Attest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attest",
    abstract: "Summarize documents so that every line opens its evidence.",
    discussion: """
      Everything stays on this computer. Records and results are kept in one file; see --store.

        attest summarize export.xml

      Exit status: 0 done, 1 done with findings that need a person, 2 bad use, 3 bad input, 4 something missing on this \
      computer.
      """,
    version: "attest \(Program.version)",
    subcommands: [
      SummarizeCommand.self, AddCommand.self, SearchCommand.self, AskCommand.self, GridCommand.self,
      CiteCommand.self,
      CheckCommand.self, ExportCommand.self, ListCommand.self, ReportCommand.self, ReviewCommand.self,
      EraseCommand.self, EvaluateCommand.self, ModelsCommand.self, ScoreCommand.self, EmbedCommand.self,
      GenerateCommand.self, TrainCommand.self, AuditCommand.self,
      DoctorCommand.self, MeasureCommand.self, MeasureModelCommand.self,
    ])
}
