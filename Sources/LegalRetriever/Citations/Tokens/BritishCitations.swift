/// British neutral citations (`[2019] EWCA Civ 123`) and law reports (`[2004] 1 WLR 1234`, `(1990) 61 P &
/// CR 1`).
///
/// Source: Practice Direction (Judgments: Form and Citation) [2001] 1 WLR 194, and its later extension to
/// other courts.
enum BritishCitations {
  private typealias Text = UnsafeBufferPointer<UInt32>

  /// Courts with a number of their own series after the name.
  private static let courts: Set<String> = [
    "UKSC", "UKHL", "UKPC", "EWCA Civ", "EWCA Crim", "EWCOP", "EWFC", "CSIH", "CSOH", "HCJAC", "SAC (Civ)",
    "NICA",
    "NIQB", "NIKB", "NICh", "NIFam", "UKAITUR", "UKIPTrib", "CAT", "EAT", "UKEAT", "EWCR", "UKUT", "UKFTT",
    "EWHC",
  ]
  /// Courts whose chamber or division stands in parentheses behind the number.
  private static let divided: Set<String> = ["EWHC", "UKUT", "UKFTT", "EWCOP", "EWFC"]
  /// Reports by year, with or without a volume.
  private static let reports: Set<String> = [
    "AC", "QB", "KB", "Ch", "Fam", "P", "WLR", "All ER", "All ER (Comm)", "All ER (D)", "All ER (EC)",
    "Lloyd's Rep",
    "Lloyd's Rep IR", "Lloyd's Rep Med", "ICR", "IRLR", "BCLC", "BCC", "P & CR", "HLR", "FLR", "FCR",
    "Cr App R",
    "Cr App R (S)", "Crim LR", "EMLR", "RPC", "FSR", "Bus LR", "EGLR", "EG", "PTSR", "UKHRR", "EHRR", "CMLR",
    "ECR", "STC",
    "TC", "Imm AR", "INLR", "ELR", "Med LR", "BLR", "Con LR", "JPL", "LGR", "BMLR", "PNLR", "RTR", "Costs LR",
    "CLC",
    "L & TR", "P & CR DG", "WTLR", "COPLR", "PIQR", "LS Gaz R", "ER", "TLR", "LT", "SC", "SLT", "SCCR", "NI",
    "EWLR",
    "L.R.", "HL Cas", "App Cas", "QBD", "Ch D", "KIR", "Env LR", "ACD", "Build LR", "CILL", "Info TLR",
    "BPIR", "OPLR",
    "ITLR", "LRC", "WASC", "CLR", "ALR", "NZLR", "SCR", "DLR", "IR", "ILRM", "HKLRD", "SLR", "SGCA", "HCA",
    "NZSC", "SCC",
    "IEHC", "IESC", "IECA", "ILPr", "BHRC", "FTLR", "WLUK",
  ]
  private static let longestName = 16

  /// The citation that begins with the year in brackets or parentheses at a place; `nil` for none.
  static func token(in text: UnsafeBufferPointer<UInt32>, at start: Int) -> CitationToken? {
    let isSquare = text[start] == 0x5B
    guard start + 8 < text.count, text[start + 5] == (isSquare ? 0x5D : 0x29), text[start + 6] == 0x20 else {
      return nil
    }
    for place in (start + 1)...(start + 4) where !TextScan.isDigit(text[place]) { return nil }
    guard text[start + 1] == 0x31 || text[start + 1] == 0x32 else { return nil }
    var parts = [CitationToken.Part(name: "year", range: (start + 1)..<(start + 5))]
    var place = start + 7
    if let volume = number(text, place) {
      guard volume < text.count, text[volume] == 0x20 else { return nil }
      parts.append(.init(name: "volume", range: place..<volume))
      place = volume + 1
    } else if !isSquare {
      return nil
    }
    guard place < text.count, TextScan.isUppercase(text[place]) else { return nil }
    // The longest name that a number follows.
    var best: (end: Int, name: String)?
    var end = place
    let limit = min(text.count, place + longestName)
    while end < limit {
      if text[end] == 0x20, end + 1 < text.count, TextScan.isDigit(text[end + 1]) {
        best = (end, TextScan.string(text[place..<end]))
        break
      }
      guard text[end] != 0x0A, !TextScan.isDigit(text[end]) else { return nil }
      end += 1
    }
    guard let best, let last = number(text, best.end + 1),
      last == text.count || !TextScan.isAlphanumeric(text[last])
    else { return nil }
    let isNeutral = isSquare && courts.contains(best.name) && parts.count == 1
    guard isNeutral || reports.contains(best.name) else { return nil }
    parts.append(.init(name: "reporter", range: place..<best.end))
    parts.append(.init(name: isNeutral ? "number" : "page", range: (best.end + 1)..<last))
    var close = last
    if isNeutral, divided.contains(best.name), let division = division(text, last) {
      parts.append(.init(name: "division", range: (last + 2)..<(division - 1)))
      close = division
    }
    return CitationToken(kind: .british, range: start..<close, parts: parts)
  }

  private static func number(_ text: Text, _ start: Int) -> Int? {
    var end = start
    while end < text.count, TextScan.isDigit(text[end]), end - start < 7 { end += 1 }
    return end > start ? end : nil
  }

  /// The place behind ` (Ch)`; `nil` where there is none.
  private static func division(_ text: Text, _ start: Int) -> Int? {
    guard start + 3 < text.count, text[start] == 0x20, text[start + 1] == 0x28,
      TextScan.isUppercase(text[start + 2])
    else { return nil }
    var end = start + 2
    while end < text.count, end - start < 12, TextScan.isASCIILetter(text[end]) { end += 1 }
    return end < text.count && text[end] == 0x29 ? end + 1 : nil
  }
}
