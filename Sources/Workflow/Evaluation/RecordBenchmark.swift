import DocumentReading
import Evidence
import Foundation

/// Measures how time and memory grow with the size of a record, against the bare parser loop, as Markdown.
struct RecordBenchmark {
  /// The size in bytes of the largest file that is measured.
  static let largest = 26_700_000

  /// The program itself, which measures each file in a process of its own.
  var program: String
  /// The folder with the data.
  var data: String
  var context: RunContext

  /// The section of the report.
  func run(progress: (String) -> Void) throws -> String {
    let folder = (data as NSString).appendingPathComponent("synthea/ccda")
    let files = InputFiles([folder]).files.filter { $0.name.hasSuffix(".xml") }
    let sized = files.map {
      ($0, (try? FileManager.default.attributesOfItem(atPath: $0.path)[.size] as? Int) ?? 0)
    }
    guard let (largest, _) = sized.max(by: { $0.1 < $1.1 }) else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There is no record to enlarge here.",
        hint: "Name the folder that holds synthea/ccda with --data.", place: folder, status: .missing)
    }
    var text = "## Time and memory\n\n"
    text += """
      The entries of the largest file of `synthea/ccda` are repeated until the file has the size. In one process, the \
      bare `xmlTextReader` loop that only counts nodes and the whole work (read, summarize, store in a new store) take \
      turns, five times each; the medians stand here. The most memory is that of a process that does the one thing once.


      """
    let record = try EnlargedRecord(path: largest.path)
    let temporary = try TemporaryFolder()
    var table = MarkdownTable(
      "#Times the size", "#MB", "#Nodes", "#Facts", "#Lines", "#Count, s", "#Read, s", "#Summarize, s",
      "#Store, s",
      "#All, s", "#Ratio", "#Count, MB of memory", "#All, MB of memory")
    for scale in [1, 2, 4, 8] {
      progress("measuring \(scale) of 8")
      let path = temporary.path("\(scale).xml")
      let times = record.factor(forSize: Self.largest * scale / 8)
      try record.repeated(times).write(to: URL(fileURLWithPath: path))
      let both = try measure(path, .both, times: 5)
      let count = try measure(path, .count, times: 1)
      let all = try measure(path, .import, times: 1)
      let (counting, whole) = (Figures.median(both.countSeconds), Figures.median(both.importSeconds))
      let (reading, summing) = (Figures.median(both.readSeconds), Figures.median(both.summarySeconds))
      table.add(
        "\(scale)", Figures.megabytes(both.byteCount), "\(both.nodes)", "\(both.facts)", "\(both.lines)",
        Figures.decimal(counting, 3), Figures.decimal(reading, 3), Figures.decimal(summing, 3),
        Figures.decimal(whole - reading - summing, 3), Figures.decimal(whole, 3),
        Figures.decimal(whole / counting, 2), Figures.megabytes(count.peakBytes),
        Figures.megabytes(all.peakBytes))
    }
    text += table.text + "\n"
    progress("measuring 60 files")
    text += try speed(files)
    return text
  }

  private func measure(_ path: String, _ work: MeasuredPass.Work, times: Int) throws -> MeasuredPass {
    let ending = try ChildProcess.run(
      program, ["measure", path, "--work", work.rawValue, "--times", "\(times)"])
    guard ending.status == 0,
      let pass = try? JSONDecoder().decode(MeasuredPass.self, from: Data(ending.output.utf8))
    else {
      throw WorkflowError(
        code: "evaluate.child", message: "The process that measures ended with status \(ending.status).",
        hint: "Run `attest measure` on the file to see why.", place: path, status: .badInput)
    }
    return pass
  }

  /// How many files a second are read, summarized and stored, one after another into one store.
  private func speed(_ synthea: [InputFile]) throws -> String {
    let vendors = InputFiles([(data as NSString).appendingPathComponent("onc-certified-ehrs")]).files
    var table = MarkdownTable("60 files of", "#Median kB", "#MB", "#Seconds", "#Files a second")
    for (name, all) in [("`synthea/ccda`", synthea), ("`onc-certified-ehrs`", spread(vendors, 66))] {
      // A file that is refused is no measure of speed.
      let files = all.filter { file in
        (try? RecordFile(file).summary(SummaryChoice(), program: context.program)) != nil
      }.prefix(60)
      guard !files.isEmpty else { continue }
      let folder = try TemporaryFolder()
      let store = try RecordStore(path: folder.path("speed.sqlite"))
      var sizes: [Double] = []
      let (_, seconds) = try Figures.seconds {
        for file in files {
          let read = try RecordFile(file)
          _ = try store.save(
            read, try read.summary(SummaryChoice(), program: context.program), context: context)
          sizes.append(Double(read.source.document.byteCount))
        }
      }
      table.add(
        name, Figures.decimal(Figures.median(sizes) / 1000, 0), Figures.megabytes(Int(sizes.reduce(0, +))),
        Figures.decimal(seconds, 2), Figures.decimal(Double(files.count) / seconds, 1))
    }
    return table.text + "\n"
  }

  /// So many files, evenly over all of them.
  private func spread(_ files: [InputFile], _ count: Int) -> [InputFile] {
    guard files.count > count else { return files }
    return (0..<count).map { files[$0 * files.count / count] }
  }
}
