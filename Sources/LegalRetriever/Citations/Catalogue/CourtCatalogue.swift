/// Courts with the abbreviations by which citations name them.
public struct CourtCatalogue: Sendable {
  /// A court.
  public struct Court: Hashable, Sendable {
    /// Its short name in the table, such as `ca4`.
    public var id: String
    /// Its full name.
    public var name: String
    /// Its abbreviation in citations, such as `4th Cir.`.
    public var abbreviation: String
  }

  private struct Row: Decodable {
    var id: String
    var name: String
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var citation_string: String?
  }

  private var byAbbreviation: [String: Court] = [:]
  private var byID: [String: Court] = [:]
  /// The abbreviations without spaces and full stops, in order of the letters, for those that are cut short.
  private var sorted: [(key: String, court: Court)] = []

  /// Reads the table.
  ///
  /// - Parameter home: the folder that set-up fills, `$ATTEST_HOME`.
  init(home: String) throws {
    let rows: [Row] = try ReporterTableFiles.read("courts.json", in: home + "/legal/courts")
    for row in rows {
      let court = Court(id: row.id, name: row.name, abbreviation: row.citation_string ?? "")
      byID[row.id] = court
      let key = Self.key(court.abbreviation)
      if !key.isEmpty, byAbbreviation[key] == nil {
        byAbbreviation[key] = court
        sorted.append((key, court))
      }
    }
    sorted.sort { $0.key < $1.key }
  }

  /// The court with a short name.
  public func court(id: String) -> Court? { byID[id] }

  /// The court that a citation's parenthesis names, such as `CA9`, `9th Cir.` or `SDNY`; `nil` for one that
  /// is not known.
  public func court(named text: String) -> Court? {
    let key = Self.key(text)
    guard !key.isEmpty else { return nil }
    if let court = byAbbreviation[key] { return court }
    if let id = Self.supremeCourtStyle[key], let court = byID[id] { return court }
    // An abbreviation that is cut short names a court only where a single one begins so.
    guard key.utf8.count >= 3 else { return nil }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].key < key { low = middle + 1 } else { high = middle }
    }
    guard low < sorted.count, sorted[low].key.hasPrefix(key) else { return nil }
    return low + 1 < sorted.count && sorted[low + 1].key.hasPrefix(key) ? nil : sorted[low].court
  }

  /// The letters and digits of an abbreviation in small letters.
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 128 {
        guard TextScan.isAlphanumeric(value) else { continue }
        if let lowered = Unicode.Scalar(TextScan.lowered(value)) { key.append(lowered) }
      } else if scalar.properties.isAlphabetic {
        key.append(scalar)
      }
    }
    return String(key)
  }

  /// The Supreme Court's own way of naming courts (`CA9`, `SDNY`), which the table does not have.
  private static let supremeCourtStyle: [String: String] = {
    var names = ["cadc": "cadc", "cafed": "cafc", "cafc": "cafc"]
    for number in 1...11 { names["ca\(number)"] = "ca\(number)" }
    for (name, id) in [
      ("sdny", "nysd"), ("edny", "nyed"), ("ndny", "nynd"), ("wdny", "nywd"), ("ddc", "dcd"), ("dc", "dcd"),
      ("ndcal", "cand"), ("cdcal", "cacd"), ("sdcal", "casd"), ("edcal", "caed"), ("ndill", "ilnd"),
      ("edva", "vaed"), ("wdva", "vawd"), ("edpa", "paed"), ("wdpa", "pawd"), ("mdpa", "pamd"),
      ("sdtex", "txsd"), ("ndtex", "txnd"), ("edtex", "txed"), ("wdtex", "txwd"), ("sdfla", "flsd"),
      ("mdfla", "flmd"), ("ndfla", "flnd"), ("edmo", "moed"), ("wdmo", "mowd"), ("edmich", "mied"),
      ("wdmich", "miwd"), ("sdind", "insd"), ("ndind", "innd"), ("sdohio", "ohsd"), ("ndohio", "ohnd"),
      ("ndga", "gand"), ("mdga", "gamd"), ("sdga", "gasd"), ("edla", "laed"), ("wdla", "lawd"),
      ("edwash", "waed"), ("wdwash", "wawd"), ("edtenn", "tned"), ("mdtenn", "tnmd"), ("wdtenn", "tnwd"),
    ] { names[name] = id }
    return names
  }()
}
