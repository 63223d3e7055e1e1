import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check students' submissions for AI writing and copying, with an honest “uncertain”.",
    discussion: """
      A folder or a zip file is a class: each file is judged, and all are compared with each other. Folders that Moodle and \
      Canvas export are understood. Reads text, Markdown, HTML, DOCX, ODT, PDF and programs. No result is proof.

        attest check essays/
        attest check essays/ --assignment task.docx --previous last-year/ --output reports/
        attest check essay.docx --history earlier-essays/ --html --output essay.html
        attest check --jsonl texts.jsonl
      """)

  @Argument(
    help: ArgumentHelp("Files, folders or zip files of submissions.", valueName: "submissions"),
    completion: .file())
  var submissions: [String] = []

  @Option(
    help: ArgumentHelp("A file of JSON lines with id and text: a line of result for each.", valueName: "file")
  )
  var jsonl: String?

  @Option(
    help: ArgumentHelp("The assignment's own text or given code, which is no copying.", valueName: "file"))
  var assignment: String?

  @Option(help: ArgumentHelp("Earlier work to compare with; may be given several times.", valueName: "path"))
  var previous: [String] = []

  @Option(
    help: ArgumentHelp(
      "The student's own earlier writing, or a folder for each student, to compare the style with.",
      valueName: "folder"))
  var history: String?

  @Option(help: ArgumentHelp("Erase what is stored after so many days.", valueName: "days"))
  var keepDays: Int?

  @Flag(help: "Store nothing.")
  var noStore = false

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Write web pages: of a class into the folder --output, of one submission as one file.")
  var html = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder for a page of each submission and of the class, or a file.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("With --jsonl, a file that keeps the scores of tokens.", valueName: "file"))
  var scores: String?

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard (jsonl == nil) != submissions.isEmpty else {
      throw ValidationError("Name submissions, or a file of JSON lines with --jsonl.")
    }
    if let keepDays, keepDays < 1 { throw ValidationError("--keep-days takes a whole number from 1.") }
  }

  func run() throws {
    if let jsonl { return try judgeLines(jsonl) }
    var options = CheckOptions()
    options.assignment = assignment
    options.previous = previous
    options.history = history
    options.keepDays = keepDays
    let check = CheckSubmissions(
      context: Program.context, home: .standard(), store: noStore ? nil : try store.open(), options: options)
    let bar = ProgressBar("reading")
    let paths = submissions
    let found: CheckedClass
    do {
      defer { bar.clear() }
      found = try Waiting.result { try await check.run(paths) { step, part in bar.show(part, label: step) } }
    }
    try show(found)
    if found.expired > 0 {
      Terminal.writeError(
        "attest: \(found.expired) earlier checks were erased because their time was over.\n")
    }
    if !found.leftOut.isEmpty || found.checks.isEmpty { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  private func show(_ found: CheckedClass) throws {
    let page = CheckPages(found)
    if let output, html || !json {
      try write(page, found, to: output)
    } else if json {
      let text = try page.json()
      if let output {
        try write(text, to: output, from: found.subjects)
      } else {
        Terminal.write(text)
      }
    } else if html {
      guard found.checks.count == 1, let only = page.htmlPages().first else {
        throw WorkflowError(
          code: "use.output", message: "Several web pages cannot be written one after another.",
          hint: "Name a folder for them with --output.", status: .badUse)
      }
      Terminal.write(only.text)
    } else {
      Terminal.write(page.text(width: Terminal.width, color: Terminal.color))
    }
    if json || html { for item in found.leftOut { Terminal.writeError(Self.line(item)) } }
  }

  /// Writes the page of one submission, or a folder with a page for each and one for the class.
  private func write(_ page: CheckPages, _ found: CheckedClass, to output: String) throws {
    let pages = page.htmlPages()
    if pages.count == 1, let only = pages.first, output.lowercased().hasSuffix(".html") {
      try write(only.text, to: output, from: found.subjects)
    } else {
      for (place, file) in pages.enumerated() {
        let path = (output as NSString).appendingPathComponent(file.name)
        try write(file.text, to: path, from: found.subjects.isEmpty ? [] : [found.subjects[place]])
      }
      let index = page.classPage()
      try write(index.text, to: (output as NSString).appendingPathComponent(index.name), from: found.subjects)
    }
    Terminal.write(page.text(width: Terminal.width, color: Terminal.color))
  }

  /// Writes a file that is erased with the results it was made from.
  private func write(_ text: String, to path: String, from subjects: [ContentDigest]) throws {
    guard !subjects.isEmpty else { return try OutputFile.write(text, to: path) }
    let store = try store.open()
    for subject in subjects {
      try store.write(Data(text.utf8), to: path, from: subject, context: Program.context)
    }
  }

  private func judgeLines(_ path: String) throws {
    let check = CheckJSONLines(home: .standard())
    let bar = ProgressBar("measuring")
    let (scores, output) = (scores, output)
    if let output { try OutputFile.write("", to: output) }
    let problems = try Waiting.result { () async throws -> [String] in
      let handle = output.flatMap { FileHandle(forWritingAtPath: $0) }
      return try await check.run(
        path, scores: scores,
        onLine: { line in
          if let handle { handle.write(Data(line.utf8)) } else { Terminal.write(line) }
        }
      ) { bar.show($0) }.map(\.description)
    }
    bar.clear()
    for problem in problems { Terminal.writeError("attest: \(Terminal.line(problem))\n") }
    if !problems.isEmpty { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  private static func line(_ item: (name: String, sentence: String)) -> String {
    "attest: \(Terminal.line("\(item.name): \(item.sentence)"))\n"
  }
}
