import Evidence
import Foundation
import HomeworkDetector

/// Measures the similarity of programs on JPlag's sample data against the figures that JPlag expects for them.
public struct EvaluateSimilarity: Sendable {
  /// A measurement.
  public struct Row: Hashable, Sendable {
    /// The name of the data set.
    public var name: String
    /// How many programs it has.
    public var programs: Int
    /// The least length of a shared passage in tokens.
    public var minimumTokens: Int
    /// How long reading and comparing all programs took, in seconds.
    public var seconds: Double
    /// How many pairs were compared.
    public var pairs: Int
    /// In how many of them the number of shared tokens is JPlag's.
    public var equal: Int
    /// Spearman's rank correlation of the average similarities; nil where one side does not vary.
    public var averageCorrelation: Double?
    /// Spearman's rank correlation of the shares of the shorter program; nil where one side does not vary.
    public var maximumCorrelation: Double?
  }

  /// The folder with `sortAlgo`, `progpedia.zip` and what is expected of them.
  public var folder: String

  /// An evaluation on a folder of JPlag's sample data.
  public init(folder: String) { self.folder = folder }

  /// Measures both data sets at each least length that JPlag's figures are given for.
  ///
  /// - Throws: an `AttestError` where the data is missing or damaged.
  public func run() throws -> [Row] {
    let sorting = try programs(in: url("sortAlgo"))
    var rows = try rows("sortAlgo", sorting, assignment: nil, expected: "sortAlgo_expected.json")
    let temporary = try unpacked("progpedia.zip")
    let accepted = try programs(in: temporary.url.appending(path: "ACCEPTED"))
    let base = try programs(in: temporary.url.appending(path: "base")).values.sorted().joined(separator: "\n")
    rows += try self.rows("progpedia", accepted, assignment: base, expected: "progpedia_expected.json")
    return rows
  }

  /// The section of the report on detection.
  public func report() throws -> String {
    var table = MarkdownTable(
      "Programs", "#Count", "#Least length, tokens", "#Pairs", "#Same number of shared tokens",
      "#Rank correlation, average", "#Rank correlation, maximum", "#Seconds")
    for row in try run() {
      table.add(
        row.name, "\(row.programs)", "\(row.minimumTokens)", "\(row.pairs)", "\(row.equal)",
        row.averageCorrelation.map { Figures.decimal($0, 4) } ?? "-",
        row.maximumCorrelation.map { Figures.decimal($0, 4) } ?? "-", Figures.decimal(row.seconds, 2))
    }
    return "## Similarity of programs\n\nAgainst the figures that JPlag expects of its own sample data.\n\n"
      + table.text
  }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: folder).appending(path: name) }

  private func rows(
    _ name: String, _ programs: [String: String], assignment: String?, expected file: String
  ) throws -> [Row] {
    try Self.expected(try data(url(file)), place: file).map { tokens, pairs in
      let similarity = ProgramSimilarity(language: .java, minimumTokens: tokens)
      let (evaluation, seconds) = Figures.seconds {
        SimilarityEvaluation(similarity, programs: programs, assignment: assignment, expected: pairs)
      }
      return Row(
        name: name, programs: programs.count, minimumTokens: tokens, seconds: seconds,
        pairs: evaluation.pairs, equal: evaluation.equal, averageCorrelation: evaluation.averageCorrelation,
        maximumCorrelation: evaluation.maximumCorrelation)
    }
  }

  /// The Java programs of a folder: a file or a folder of files each.
  private func programs(in folder: URL) throws -> [String: String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path), !names.isEmpty else {
      throw missing(folder.lastPathComponent)
    }
    var result: [String: String] = [:]
    for name in names.sorted() {
      let place = folder.appending(path: name)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: place.path))?.map {
        place.appending(path: $0)
      }
      let sources = (files ?? [place]).filter { $0.pathExtension == "java" }.sorted { $0.path < $1.path }
      guard !sources.isEmpty else { continue }
      let texts = try sources.map { String(decoding: try data($0), as: UTF8.self) }
      result[files == nil ? place.deletingPathExtension().lastPathComponent : name] = texts.joined(
        separator: "\n")
    }
    return result
  }

  private func unpacked(_ name: String) throws -> TemporaryFolder {
    let archive = url(name)
    guard FileManager.default.fileExists(atPath: archive.path) else { throw missing(name) }
    let temporary = try TemporaryFolder()
    let ending = try ChildProcess.run("unzip", ["-qq", archive.path, "*.java", "-d", temporary.url.path])
    guard ending.status == 0 else {
      throw WorkflowError(
        code: "evaluate.cannot-unpack", message: "The archive with the programs cannot be unpacked.",
        hint: "Install unzip (apt-get install unzip).", place: name, status: .missing)
    }
    return temporary
  }

  private func data(_ url: URL) throws -> Data {
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw missing(url.lastPathComponent)
    }
    return data
  }

  private func missing(_ name: String) -> WorkflowError {
    WorkflowError(
      code: "evaluate.no-data", message: "JPlag's sample data is not here.",
      hint: "Name the folder that holds sortAlgo and progpedia.zip.", place: name, status: .missing)
  }

  // MARK: JPlag's figures

  private struct Measured: Decodable {
    struct Pair: Decodable {
      var minimal_similarity: Double
      var maximum_similarity: Double
      var matched_token_number: Int
    }

    var identifier: String
    var tests: [String: Pair]
  }

  /// The expected figures by the least length that they were made with, `MTM: 9` and the like.
  static func expected(_ data: Data, place: String) throws -> [(
    tokens: Int, pairs: [SimilarityEvaluation.Expected]
  )] {
    guard let measured = try? JSONDecoder().decode([Measured].self, from: data) else {
      throw WorkflowError(
        code: "evaluate.bad-data",
        message: "The expected similarities are not in the form that JPlag writes.",
        place: place, status: .badInput)
    }
    return measured.compactMap { set in
      guard let tokens = set.identifier.split(separator: " ").last.flatMap({ Int($0) }) else { return nil }
      let pairs = set.tests.sorted { $0.key < $1.key }.compactMap {
        name, pair -> SimilarityEvaluation.Expected? in
        let names = name.split(separator: "-")
        guard names.count == 2 else { return nil }
        return .init(
          first: String(names[0]), second: String(names[1]), shared: pair.matched_token_number,
          minimum: pair.minimal_similarity, maximum: pair.maximum_similarity)
      }
      return (tokens, pairs)
    }
  }
}
