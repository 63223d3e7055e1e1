import ArgumentParser

/// `attest train`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn from labelled examples: a classifier of your own, kinds of clauses, or the detector.",
    discussion: """
        attest train kinds.json
        attest train clauses labels.csv --output clauses.json
        attest train detector texts/ --output detector.json
      """,
    subcommands: [TrainClassifierCommand.self, TrainClausesCommand.self, TrainDetectorCommand.self],
    defaultSubcommand: TrainClassifierCommand.self)
}
