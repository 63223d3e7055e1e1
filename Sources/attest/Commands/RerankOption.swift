import ArgumentParser

/// The option `--rerank` of commands that search.
struct RerankOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Let the scoring model put the first passages in order, for so many seconds a question at most.",
      valueName: "seconds"))
  var rerank: Double?

  func validate() throws {
    if let rerank, !(rerank > 0 && rerank <= 3600) {
      throw ValidationError("--rerank takes a number of seconds up to 3600.")
    }
  }
}
