import ArgumentParser
import Evidence
import Workflow

/// `attest models`.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List, add, check and remove the language models of this computer.",
    discussion: """
      Models lie in $ATTEST_HOME/models, and are used only while their SHA-256 is the one that the catalogue names. A \
      command takes another model with --model NAME, or by $ATTEST_SCORING_MODEL, $ATTEST_GENERATION_MODEL or \
      $ATTEST_EMBEDDING_MODEL.

        attest models
      """,
    subcommands: [
      ModelsListCommand.self, ModelsAddCommand.self, ModelsVerifyCommand.self, ModelsRemoveCommand.self,
      ModelsPrepareCommand.self,
    ],
    defaultSubcommand: ModelsListCommand.self)
}

/// `attest models list`.
struct ModelsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the models with what is known of them.",
    discussion: """
      Says for each model whether its file is there, and what to do where it is not.

        attest models list --json
      """)

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let models = try ListModels(home: .standard()).run()
    if json {
      Terminal.write(try Terminal.json(models))
    } else {
      Terminal.write(models.map(ModelsText.description).joined(separator: "\n"))
    }
  }
}

/// `attest models verify`.
struct ModelsVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read every model's file and check its SHA-256.",
    discussion: """
      Elsewhere a file is taken as known while its size, inode and times are what they were when its SHA-256 was \
      computed. Exit status 3 where a file is another than the catalogue names; a missing one is told.

        attest models verify
      """)

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let bar = ProgressBar("checking")
    defer { bar.clear() }
    let models = try VerifyModels(home: .standard()).run { name, part in bar.show(part, label: name) }
    bar.clear()
    if json {
      Terminal.write(try Terminal.json(models))
    } else {
      for model in models {
        let mark = model.state == "ready" ? "ok     " : model.state == "changed" ? "CHANGED" : "missing"
        Terminal.write("\(mark) \(model.name)\(model.remedy.map { ": \($0)" } ?? "")\n")
      }
    }
    if models.contains(where: { $0.state == "changed" }) { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}

/// `attest models remove`.
struct ModelsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a model, with its file where the program put it there.",
    discussion: """
      Nothing is asked. A file that was added with --link stays. A model that comes with the program is missing then, \
      and `make setup` fetches it again.

        attest models remove my-model
      """)

  @Argument(help: "The model's name.")
  var name: String

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let outcome = try RemoveModel(home: .standard()).run(name: name)
    if json {
      Terminal.write(try Terminal.json(outcome))
    } else {
      let file = outcome.isDeleted ? "its file is deleted" : "no file was deleted"
      let rest = outcome.isBuiltIn ? " It comes with the program: `make setup` gets it again." : ""
      Terminal.write("Removed \(outcome.name); \(file).\(rest)\n")
    }
  }
}

/// `attest models prepare`.
struct ModelsPrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Convert the models that come with the program, where that is not done yet.",
    discussion: """
      Reads the weights as they were published, checks their SHA-256 and writes GGUF files: the sentence encoder's, and the \
      decoder's in half precision. `make demo` runs it.

        attest models prepare
      """)

  @Option(
    help: ArgumentHelp(
      "How the sentence encoder's weights are stored: \(PrepareModels.typeNames.joined(separator: ", ")).",
      valueName: "type"))
  var type = PrepareModels.standardType

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let outcomes = try PrepareModels(home: .standard()).run(type: type)
    if json { return Terminal.write(try Terminal.json(outcomes)) }
    for outcome in outcomes {
      let done = outcome.isNew ? "Converted" : "There already:"
      Terminal.write("\(done) \(outcome.model.name).\n\(ModelsText.description(outcome.model))")
    }
  }
}
