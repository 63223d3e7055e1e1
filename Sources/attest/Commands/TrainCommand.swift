import ArgumentParser

/// `attest train`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn from labelled examples: a classifier of your own, or the detector.",
    discussion: """
        attest train clauses.json
        attest train detector texts/ --output detector.json
      """,
    subcommands: [TrainClassifierCommand.self, TrainDetectorCommand.self],
    defaultSubcommand: TrainClassifierCommand.self)
}
