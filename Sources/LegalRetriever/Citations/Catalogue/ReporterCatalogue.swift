internal import Foundation

/// Reporters, codes and journals with the ways in which they are cited, from the tables that set-up fetches.
///
/// The tables are those of the packages `reporters-db` and `courts-db`, which set-up pins by digest.
public struct ReporterCatalogue: Sendable {
  /// What a name may stand for.
  struct Use: Hashable, Sendable {
    /// The number of the edition.
    var edition: Int32
    /// Whether the name is another than the standard abbreviation.
    var isVariation: Bool
    /// The number of the template.
    var template: Int32
  }

  /// The editions.
  public private(set) var editions: [ReporterEdition] = []
  /// The courts.
  public let courts: CourtCatalogue
  /// The ways of citing.
  private(set) var templates: [CitationTemplate] = []
  /// What each name may stand for, by its number.
  private(set) var uses: [[Use]] = []
  /// Every name.
  private(set) var names = ReporterTrie()
  /// The names that may stand without anything before them.
  private(set) var leadingNames = ReporterTrie()
  /// What is cited by a pattern of its own instead of by a name, with the letter that its name begins with.
  private(set) var free: [(first: UInt32, use: Use)] = []
  /// How many templates of the tables could not be read.
  public private(set) var unreadTemplates = 0

  private var templateNumbers: [String: Int32?] = [:]

  /// Reads the tables.
  ///
  /// - Parameter home: the folder that set-up fills, `$ATTEST_HOME`.
  /// - Throws: ``LegalRetrieverError`` `citations.tables-missing` or `citations.tables-damaged`, both with
  ///   status 4.
  public init(home: String) throws {
    courts = try CourtCatalogue(home: home)
    let files = try ReporterTableFiles(folder: home + "/legal/reporters")
    let expansion = TemplateExpansion(files.variables)
    for (series, reporters) in files.reporters.sorted(by: { $0.key < $1.key }) {
      for reporter in reporters { add(reporter, series: series, expansion) }
    }
    for (name, works) in files.laws.sorted(by: { $0.key < $1.key }) {
      for work in works { add(work, name: name, source: .laws, expansion) }
    }
    for (name, works) in files.journals.sorted(by: { $0.key < $1.key }) {
      for work in works { add(work, name: name, source: .journals, expansion) }
    }
    templateNumbers = [:]
  }

  /// The edition with a number.
  func edition(_ number: Int32) -> ReporterEdition { editions[Int(number)] }

  private mutating func add(
    _ reporter: ReporterTableFiles.Reporter, series: String, _ expansion: TemplateExpansion
  ) {
    for (name, edition) in reporter.editions.sorted(by: { $0.key < $1.key }) {
      editions.append(
        ReporterEdition(
          name: name, series: series, title: reporter.name, source: .cases, kind: reporter.cite_type,
          firstYear: ReporterTableFiles.year(edition.start), lastYear: ReporterTableFiles.year(edition.end)))
      let variations = reporter.variations.filter { $0.value == name }.keys.sorted()
      add(name: name, variations: variations, edition.regexes ?? [], expansion)
    }
  }

  private mutating func add(
    _ work: ReporterTableFiles.Work, name: String, source: ReporterEdition.Source,
    _ expansion: TemplateExpansion
  ) {
    editions.append(
      ReporterEdition(
        name: name, series: name, title: work.name, source: source, kind: work.cite_type,
        firstYear: ReporterTableFiles.year(work.start), lastYear: ReporterTableFiles.year(work.end)))
    // Several sections are cited with `§§`, and the space after the sign is often left out.
    let regexes = (work.regexes ?? []).map {
      source == .laws ? $0.replacingOccurrences(of: "§ ", with: "§§? ?") : $0
    }
    add(name: name, variations: work.variations ?? [], regexes, expansion)
  }

  private mutating func add(
    name: String, variations: [String], _ regexes: [String], _ expansion: TemplateExpansion
  ) {
    let edition = Int32(editions.count - 1)
    for regex in regexes.isEmpty ? ["$full_cite"] : regexes {
      guard let number = template(regex, expansion) else { continue }
      if templates[Int(number)].isFree {
        if let first = name.unicodeScalars.first?.value {
          free.append((first, Use(edition: edition, isVariation: false, template: number)))
        }
        continue
      }
      add(name, Use(edition: edition, isVariation: false, template: number))
      for variation in variations {
        add(variation, Use(edition: edition, isVariation: true, template: number))
      }
    }
  }

  private mutating func add(_ name: String, _ use: Use) {
    let scalars = CleanedText.normalized(name)
    guard scalars.contains(where: { $0 != 0x20 }) else { return }
    let number = names.insert(scalars, number: Int32(uses.count))
    if Int(number) == uses.count { uses.append([]) }
    if !uses[Int(number)].contains(where: { $0.edition == use.edition && $0.template == use.template }) {
      uses[Int(number)].append(use)
    }
    if !templates[Int(use.template)].needsBefore { _ = leadingNames.insert(scalars, number: number) }
  }

  private mutating func template(_ regex: String, _ expansion: TemplateExpansion) -> Int32? {
    if let known = templateNumbers[regex] { return known }
    let read = CitationTemplate(expanded: expansion.expand(regex))
    let number = read.map { template in
      templates.append(template)
      return Int32(templates.count - 1)
    }
    if number == nil { unreadTemplates += 1 }
    templateNumbers[regex] = .some(number)
    return number
  }
}
