import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Have a language model continue a prompt.",
    discussion: """
      The prompt is put into the model's own template unless --raw is given. A prompt that is too long for the model is \
      an error and is never cut. The same prompt, options and seed give the same text. What a model writes is not \
      checked: only with --copy-from is every word of it taken from the files you name. Nothing is kept.

        attest generate "Name three colours." --max-tokens 40
        attest generate "Who wrote it?" --copy-from letter.txt
      """)

  @Argument(
    help: ArgumentHelp("A prompt, a file, or - for the standard input.", valueName: "prompt"),
    completion: .file())
  var prompt: String

  @Option(
    help: ArgumentHelp(
      "The model. (default: $ATTEST_GENERATION_MODEL, else the built-in one)", valueName: "name"))
  var model: String?

  @Option(help: ArgumentHelp("The most tokens to generate.", valueName: "number"))
  var maxTokens = 256

  @Option(help: ArgumentHelp("The most seconds to generate for. (default: no limit)", valueName: "number"))
  var seconds: Double?

  @Option(
    help: ArgumentHelp("0 takes the most probable token each time; more is more varied.", valueName: "number")
  )
  var temperature: Float = 0

  @Option(help: ArgumentHelp("Sample among the most probable tokens that sum to this.", valueName: "number"))
  var topP: Float = 0.95

  @Option(help: ArgumentHelp("What makes sampling repeatable.", valueName: "number"))
  var seed: UInt32 = 0

  @Option(help: ArgumentHelp("End before this text; may be given several times.", valueName: "text"))
  var stop: [String] = []

  @Option(help: ArgumentHelp("Hold the text to a grammar in GBNF.", valueName: "file"), completion: .file())
  var grammar: String?

  @Option(help: ArgumentHelp("Hold the text to a JSON schema.", valueName: "file"), completion: .file())
  var schema: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only copy spans of these files, or say that the answer is not there.", valueName: "file"),
    completion: .file())
  var copyFrom: [String] = []

  @Option(help: ArgumentHelp("What the model is told before the prompt.", valueName: "text"))
  var system: String?

  @Flag(help: "Give the prompt to the model as it is, without its template.")
  var raw = false

  @Flag(help: "Write JSON.")
  var json = false

  func validate() throws {
    guard maxTokens > 0 else { throw ValidationError("--max-tokens takes a number greater than 0.") }
    guard seconds.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--seconds takes a number greater than 0.")
    }
    guard temperature >= 0, temperature.isFinite else {
      throw ValidationError("--temperature takes 0 or a greater number.")
    }
    guard topP > 0, topP <= 1 else { throw ValidationError("--top-p takes a number above 0, up to 1.") }
    let constraints = [grammar != nil, schema != nil, !copyFrom.isEmpty].count { $0 }
    guard constraints < 2 else {
      throw ValidationError("Only one of --grammar, --schema and --copy-from can be given.")
    }
    guard !raw || system == nil else {
      throw ValidationError("--system needs the template that --raw leaves out.")
    }
    guard stop.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("--stop takes a text that is not empty.")
    }
  }

  func run() throws {
    let request = GenerationRequest(
      prompt: try TextInput.read(prompt).filled(), usesTemplate: !raw, system: system,
      maximumTokens: maxTokens,
      maximumSeconds: seconds, temperature: temperature, topP: topP, seed: seed, stops: stop,
      constraint: try constraint())
    let streams = !json && Terminal.showsOutput
    let name = model
    let generated = try Waiting.result {
      try await GenerateText(home: .standard()).run(request, model: name) { text in
        if streams { Terminal.write(ScoreDisplay.safe(text)) }
      }
    }
    if json {
      Terminal.write(try Terminal.json(generated))
    } else {
      Terminal.write(streams ? "\n" : generated.text + "\n")
      tell(generated)
    }
  }

  private func constraint() throws -> GenerationRequest.Constraint {
    if let grammar { return .grammar(try TextInput.file(grammar).filled()) }
    if let schema { return .jsonSchema(try TextInput.file(schema).filled()) }
    if !copyFrom.isEmpty { return .copy(passages: try copyFrom.map { try TextInput.file($0).filled() }) }
    return .none
  }

  /// Says to a person, and to nobody else, that the text may have gone on, or where it was copied from.
  private func tell(_ generated: GeneratedText) {
    guard Terminal.showsErrors else { return }
    switch generated.end {
    case .tokens: Terminal.writeError("attest: ended after \(generated.tokens) tokens; see --max-tokens.\n")
    case .time:
      Terminal.writeError("attest: ended after \(generated.tokens) tokens for lack of time; see --seconds.\n")
    case .model, .stop: break
    }
    for copy in generated.copies where copyFrom.indices.contains(copy.passage) {
      Terminal.writeError(
        "attest: copied from \(Terminal.line(copyFrom[copy.passage])), characters \(copy.range.lowerBound)–\(copy.range.upperBound).\n"
      )
    }
  }
}
