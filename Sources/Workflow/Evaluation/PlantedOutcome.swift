import LegalRetriever

/// How planted quotations were judged.
struct PlantedOutcome {
  /// A quotation that was judged otherwise than was done to it.
  struct Miss {
    var change: PlantedQuotations.Change
    var verdict: String
    var text: String
  }

  private(set) var counts: [PlantedQuotations.Change: (right: Int, all: Int)] = [:]
  private(set) var misses: [Miss] = []
  /// Invented ones that were called verbatim.
  private(set) var inventedVerbatim = 0
  /// Of those judged right as changed, how many were shown with the planted change.
  private(set) var shown = (right: 0, all: 0)
  private(set) var seconds = 0.0

  /// Checks briefs against their library.
  init(
    _ briefs: [PlantedQuotations.Brief], checker: CitationChecker, library: DocumentList,
    brief: (String) -> BriefText
  ) throws {
    for planted in briefs {
      let check = try Figures.seconds { try checker.check(brief(planted.text), against: library) }
      seconds += check.seconds
      for quotation in planted.quotations { note(quotation, check.value) }
    }
  }

  private mutating func note(_ planted: PlantedQuotations.Planted, _ check: CitationCheck) {
    let text = EyeciteComparison.plain(planted.text)
    let found = check.quotations.first { EyeciteComparison.plain($0.text) == text }
    let isRight = found?.verdict == planted.change.verdict
    counts[planted.change, default: (0, 0)].all += 1
    if isRight { counts[planted.change, default: (0, 0)].right += 1 }
    if planted.change == .invented, found?.verdict == .verbatim { inventedVerbatim += 1 }
    if !isRight {
      misses.append(
        Miss(
          change: planted.change,
          verdict: found.map { CitationCheckPage.words($0.verdict) } ?? "not found as a quotation", text: text
        ))
    } else if planted.change.verdict == .altered, let found {
      shown.all += 1
      let bare = Self.letters(planted.changed)
      if found.differences.contains(where: { Self.letters($0.quoted + $0.source).contains(bare) }) {
        shown.right += 1
      }
    }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
