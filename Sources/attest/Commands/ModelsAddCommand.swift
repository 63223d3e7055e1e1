import ArgumentParser
import Workflow

/// `attest models add`.
struct ModelsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a GGUF file of your own.",
    discussion: """
      The file has to be a whole GGUF file of an architecture that llama.cpp runs. It is loaded once, copied into \
      $ATTEST_HOME/models, and its SHA-256 is noted. Whether you may use it is between you and its licence.

        attest models add qwen2.5-1.5b-instruct-q4_k_m.gguf --purpose generation
      """)

  @Argument(help: "The GGUF file.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("What to call it. (default: made of the file's name)", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Its licence. (default: what the file says)", valueName: "licence"))
  var licence: String?

  @Option(
    help: ArgumentHelp(
      "What to use it for: \(ModelHome.purposeNames.joined(separator: ", ")); may be given several times.",
      valueName: "purpose"))
  var purpose: [String] = []

  @Flag(help: "Leave the file where it is instead of copying it.")
  var link = false

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    var request = AddModel.Request(file: file)
    request.name = name
    request.licence = licence
    request.purposes = purpose
    request.isLinked = link
    let bar = ProgressBar(link ? "reading" : "copying")
    defer { bar.clear() }
    let model = try AddModel(home: .standard()).run(request) { bar.show($0) }
    bar.clear()
    if json {
      Terminal.write(try Terminal.json(model))
    } else {
      Terminal.write("Added \(model.name).\n\(ModelsText.description(model))")
    }
  }
}
