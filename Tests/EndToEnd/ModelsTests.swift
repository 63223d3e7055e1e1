import Foundation
import Testing

@testable import Workflow

/// The commands on models as a person runs them, with the models of `$ATTEST_HOME` where they are there.
@Suite struct ModelsTests {
  let bench: Workbench
  init() throws { bench = try Workbench() }

  /// The file of the model that scores; `nil` where it has not been fetched.
  static let decoder: String? = {
    let path = (ModelHome.standard().path as NSString).appendingPathComponent(
      "models/smollm2-135m-instruct-q4_1.gguf")
    return PathKind(path) == .file ? path : nil
  }()

  /// The folder of the weights that the model that embeds is converted from; `nil` where they have not been fetched.
  static let sources: String? = {
    let path = (ModelHome.standard().path as NSString).appendingPathComponent("models/sources")
    return PathKind(path + "/all-MiniLM-L6-v2/model.safetensors") == .file ? path : nil
  }()

  /// Runs the program with a home of its own.
  private func attest(_ arguments: String..., home: String? = nil) throws -> ChildProcess.Ending {
    try ChildProcess.run(
      "/usr/bin/env",
      ["ATTEST_HOME=\(home ?? bench.path("home"))", "ATTEST_SCORING_MODEL=", try Workbench.program()]
        + arguments)
  }

  @Test(
    "the help of every command has an example",
    arguments: [
      ["models"], ["models", "list"], ["models", "add"], ["models", "verify"], ["models", "remove"],
      ["models", "prepare"], ["score"], ["embed"], ["generate"],
    ])
  func help(command: [String]) throws {
    let ending = try ChildProcess.run(try Workbench.program(), command + ["--help"])
    #expect(ending.status == 0 && ending.errors.isEmpty)
    #expect(ending.output.contains((["  attest"] + command).joined(separator: " ")), "\(ending.output)")
  }

  @Test(
    "what is used wrongly is status 2, and nothing goes to the output",
    arguments: [
      ["models", "remove", "none"], ["models", "prepare", "--type", "q2"], ["models", "nonsense"],
      ["score", "a text", "--model", "none"], ["score"], ["embed"], ["embed", "a", "--file", "b"],
      ["embed", "--forget", "a"], ["generate"], ["generate", "x", "--max-tokens", "0"],
      ["generate", "x", "--temperature", "-1"], ["generate", "x", "--top-p", "0"],
      ["generate", "x", "--seconds", "0"],
      ["generate", "x", "--raw", "--system", "y"], ["generate", "x", "--stop", ""],
      ["generate", "x", "--grammar", "a", "--schema", "b"],
    ])
  func badUse(arguments: [String]) throws {
    let ending = try ChildProcess.run(
      "/usr/bin/env", ["ATTEST_HOME=\(bench.path("home"))", try Workbench.program()] + arguments)
    #expect(ending.status == 2, "\(ending.errors)")
    #expect(ending.output.isEmpty && !ending.errors.isEmpty)
  }

  @Test(
    "without models each command says in one line what gets them, with status 4",
    arguments: [
      ["score", "a text"], ["embed", "a text"], ["generate", "a text"], ["models", "prepare"],
    ])
  func missing(arguments: [String]) throws {
    let ending = try ChildProcess.run(
      "/usr/bin/env", ["ATTEST_HOME=\(bench.path("home"))", try Workbench.program()] + arguments)
    #expect(ending.status == 4)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.split(separator: "\n").count == 1 && ending.errors.contains("`make setup`"))
  }

  @Test func `what is no model is refused in one line with status 3`() throws {
    for (name, text) in [
      ("text.gguf", "a text file by another name"), ("cut.gguf", "GGUF\u{3}"), ("none", ""),
    ] {
      let path = name == "none" ? bench.path(name) : try bench.write(text, to: name)
      let ending = try attest("models", "add", path)
      #expect(ending.status == 3)
      #expect(ending.output.isEmpty)
      #expect(ending.errors.hasPrefix("attest: \(name): ") && ending.errors.split(separator: "\n").count == 1)
    }
    let bad = try attest("models", "add", bench.path("text.gguf"), "--name", "../x")
    #expect(bad.status == 2)
  }

  @Test func `the list and the doctor say what is missing, and that is no fault`() throws {
    let list = try attest("models", "--json")
    let models = try JSONDecoder().decode([ListedModel].self, from: Data(list.output.utf8))
    #expect(models.map(\.name) == ["smollm2-135m-instruct", "all-minilm-l6-v2"])
    #expect(models.allSatisfy { $0.state == "missing" && !$0.isUsable && $0.licence == "Apache-2.0" })
    let doctor = try attest("doctor")
    #expect(doctor.status == 0)
    #expect(doctor.output.contains("llama.cpp: version "))
    #expect(
      doctor.output.split(separator: "\n").count {
        $0.hasPrefix("missing model ") && $0.contains("`make setup`")
      } == 2)
  }

  @Test func `the doctor finds a wrong model, with status 4`() throws {
    try bench.write("another file", to: "home/models/smollm2-135m-instruct-q4_1.gguf")
    let doctor = try attest("doctor")
    #expect(doctor.status == 4)
    #expect(doctor.output.contains("WRONG   model smollm2-135m-instruct"))
    let verify = try attest("models", "verify")
    #expect(verify.status == 3 && verify.output.contains("CHANGED smollm2-135m-instruct"))
    let score = try attest("score", "a text")
    #expect(score.status == 3 && score.errors.contains("SHA-256"))
  }

  @Test(
    "a model is added, used, verified and removed", .enabled(if: decoder != nil, "the models are not fetched")
  )
  func story() throws {
    let file = try #require(Self.decoder)
    let added = try attest("models", "add", file, "--name", "mine", "--link", "--json")
    let model = try JSONDecoder().decode(ListedModel.self, from: Data(added.output.utf8))
    #expect(model.state == "ready" && model.origin == "linked" && model.contextLength == 8192)
    let page = bench.path("out/page.html")
    let text = try bench.write("One two three four <b>five</b> & six.\n", to: "text.txt")
    let score = try attest("score", text, "--model", "mine", "--json", "--html", page)
    #expect(score.status == 0 && score.errors.isEmpty)
    #expect(score.output.contains("\"curvature\""))
    let html = try #require(bench.text("out/page.html"))
    #expect(html.contains("&lt;") && !html.contains("<b>"))
    #expect(try attest("score", text, "--model", "mine", "--json").output == score.output)
    let plain = try attest("score", text, "--model", "mine")
    #expect(!plain.output.contains("\u{1B}") && plain.output.contains("top 10"))
    #expect(try attest("models", "verify").status == 0)
    #expect(try attest("models", "remove", "mine").status == 0)
    #expect(PathKind(file) == .file)
    #expect(try attest("score", text, "--model", "mine").status == 2)
  }

  @Test(
    "the model that embeds is converted once, and again where its file is damaged",
    .enabled(if: sources != nil, "the models are not fetched"))
  func preparing() throws {
    try bench.write("", to: "home/models/placeholder")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("home/models/sources"), withDestinationPath: try #require(Self.sources))
    #expect(try attest("models").output.contains("Run `attest models prepare`."))
    func prepare() throws -> PrepareModels.Outcome {
      let ending = try attest("models", "prepare", "--json")
      #expect(ending.status == 0, "\(ending.errors)")
      let outcomes = try JSONDecoder().decode([PrepareModels.Outcome].self, from: Data(ending.output.utf8))
      return try #require(outcomes.first)
    }
    let first = try prepare()
    #expect(first.isNew && first.model.state == "ready" && first.model.contextLength == 512)
    #expect(try !prepare().isNew)
    try FileManager.default.removeItem(atPath: first.model.path)
    try bench.write("damaged", to: "home/models/all-minilm-l6-v2-f32.gguf")
    #expect(try attest("models", "verify").status == 3)
    // The same weights give the same bytes.
    let again = try prepare()
    #expect(again.isNew && again.model == first.model)
    #expect(try attest("models", "remove", "all-minilm-l6-v2").status == 0)
    #expect(PathKind(first.model.path) == .missing)
    #expect(PathKind(bench.path("home/models/sources/all-MiniLM-L6-v2/model.safetensors")) == .file)
  }
}
