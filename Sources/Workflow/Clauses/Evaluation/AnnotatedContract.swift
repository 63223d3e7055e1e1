import Evidence
import Foundation
import LanguageModelCore

/// A contract of CUAD with the clauses that its annotators found.
struct AnnotatedContract {
  /// What a contract is used for; contracts of one company are used for one thing.
  enum Part: String, CaseIterable {
    /// Labelled passages are taken from it.
    case labels
    /// The numbers of ``ClauseLikelihood`` were fitted on it.
    case development
    /// It is measured on, and nothing was chosen by it.
    case test
  }

  /// The file's name.
  var name: String
  /// What the contract is used for.
  var part: Part
  /// The annotators' excerpts by kind of clause.
  var excerpts: [String: [String]]

  /// The contracts of a table of clauses whose files are in a folder, in the order of their names.
  ///
  /// The company is the part of the file's name before the first low line; companies in order are dealt out 4, 3, 3. A name with letters
  /// outside of ASCII, which systems write and order differently, is left out.
  static func all(_ clauses: ContractClauses, folder: String) throws -> [AnnotatedContract] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".txt") && $0.utf8.allSatisfy { $0 < 128 } }
    let byContract = Dictionary(grouping: clauses.excerpts, by: \.contract)
    let known = names.filter { byContract[key($0)] != nil }
    let companies = Set(known.map(company)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: zip(companies, companies.indices))
    let contracts = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      let turn = (places[company(name)] ?? 0) % 10
      return AnnotatedContract(
        name: name, part: turn < 4 ? .labels : turn < 7 ? .development : .test,
        excerpts: Dictionary(grouping: byContract[key(name)] ?? [], by: \.kind).mapValues { $0.map(\.text) })
    }
    guard Part.allCases.allSatisfy({ part in contracts.contains { $0.part == part } }) else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There are too few contracts to evaluate with.",
        hint: "Name the folder that holds cuad/master_clauses.csv and retrieval/scale/cuad.",
        place: (folder as NSString).lastPathComponent, status: .missing)
    }
    return contracts
  }

  private static func key(_ name: String) -> String {
    ContractClauses.key(String(name.dropLast(".txt".count)))
  }

  private static func company(_ name: String) -> String {
    (name.split(separator: "_").first.map(String.init) ?? name).lowercased()
  }

  /// Where the excerpts of each kind stand in the contract's text, in code points; white space is not compared.
  func spans(in text: String) -> [String: [Range<Int>]] {
    let spaced = SpacedText(text)
    return excerpts.mapValues { excerpts in
      excerpts.flatMap { excerpt in
        excerpt.components(separatedBy: "<omitted>").flatMap { spaced.ranges(of: $0) }
      }
    }
  }
}
