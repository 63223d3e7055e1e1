import ArgumentParser
import Evidence
import Workflow

/// `attest add`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add long documents to a library, to be searched and quoted.",
    discussion: """
      Reads plain text, Markdown, PDF, Word, OpenDocument and HTML, laws and judgments in Akoma Ntoso, USLM or eCFR XML, and \
      folders of them. A document that was added before and has \
      not changed is passed over; one that has changed becomes a new version, and the old one is kept. A run that is ended \
      goes on where it was. With --embed, passages are made comparable by meaning too, which takes minutes for long documents.

        attest add exhibits --library matter
      """)

  @Argument(help: "Files or folders.", completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("The library; it is made where there is none of this name.", valueName: "name"))
  var library: String

  @Flag(help: "Make vectors of the passages, so that a search compares meanings as well as words.")
  var embed = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    let bar = ProgressBar("reading")
    defer { bar.clear() }
    let outcome = try AddToLibrary(context: Program.context, store: opened).run(
      paths, library: library,
      onProblem: {
        bar.clear()
        Terminal.complain($0)
      },
      onProgress: { bar.show(Double($0.done) / Double(max(1, $0.total)), label: $0.name) })
    var embedded: Int?
    if embed, outcome.added + outcome.replaced + outcome.unchanged > 0 {
      let (name, home) = (library, ModelHome.standard())
      let meaning = ProgressBar("embedding")
      defer { meaning.clear() }
      embedded = try Waiting.result {
        try await EmbedLibrary(store: opened, home: home).run(name) { meaning.show($0) }
      }
      meaning.clear()
    }
    bar.clear()
    if json {
      Terminal.write(try Terminal.json(Shown(outcome: outcome, embedded: embedded, library: library)))
    } else {
      Terminal.write(text(outcome, embedded: embedded))
    }
    if outcome.refused > 0 { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  /// How many notes are shown.
  private static let mostNotes = 20

  private struct Shown: Encodable {
    var outcome: AddToLibrary.Outcome
    var embedded: Int?
    var library: String

    private enum CodingKeys: String, CodingKey { case library, embedded }

    func encode(to encoder: any Encoder) throws {
      try outcome.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(library, forKey: .library)
      try container.encodeIfPresent(embedded, forKey: .embedded)
    }
  }

  private func text(_ outcome: AddToLibrary.Outcome, embedded: Int?) -> String {
    var parts = ["\(outcome.added) added"]
    if outcome.replaced > 0 {
      parts.append("\(outcome.replaced) new version\(outcome.replaced == 1 ? "" : "s")")
    }
    if outcome.unchanged > 0 { parts.append("\(outcome.unchanged) unchanged") }
    if outcome.refused > 0 { parts.append("\(outcome.refused) not read") }
    var text = "Library \(Terminal.line(library)): \(parts.joined(separator: ", "))"
    if outcome.passages > 0 { text += "; \(outcome.passages) passages" }
    if let embedded { text += "; \(embedded) embedded" }
    text += ".\n"
    for note in outcome.notes.prefix(Self.mostNotes) { text += "Note: \(Terminal.line(note))\n" }
    if outcome.notes.count > Self.mostNotes {
      text += "Note: \(outcome.notes.count - Self.mostNotes) more; --json lists all.\n"
    }
    return text
  }
}
