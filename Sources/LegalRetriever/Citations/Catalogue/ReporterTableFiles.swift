internal import Evidence
internal import Foundation

/// The tables of reporters, laws and journals as their files hold them.
struct ReporterTableFiles {
  /// A series of reporters.
  struct Reporter: Decodable {
    struct Edition: Decodable {
      var start: String?
      var end: String?
      var regexes: [String]?
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    var cite_type: String
    var name: String
    var editions: [String: Edition]
    var variations: [String: String]
  }

  /// A code, a register or a journal.
  struct Work: Decodable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var cite_type: String
    var name: String
    var start: String?
    var end: String?
    var regexes: [String]?
    var variations: [String]?
  }

  /// Parts of templates: a text, or more of them by name.
  indirect enum Variable: Decodable {
    case text(String)
    case parts([String: Variable])

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self = .text(text)
      } else {
        self = .parts(try decoder.singleValueContainer().decode([String: Variable].self))
      }
    }
  }

  var reporters: [String: [Reporter]]
  var laws: [String: [Work]]
  var journals: [String: [Work]]
  var variables: [String: Variable]

  /// Reads the files in `$ATTEST_HOME/legal/reporters`.
  init(folder: String) throws {
    reporters = try Self.read("reporters.json", in: folder)
    laws = try Self.read("laws.json", in: folder)
    journals = try Self.read("journals.json", in: folder)
    variables = try Self.read("regexes.json", in: folder)
  }

  /// Reads one table.
  static func read<Table: Decodable>(_ name: String, in folder: String) throws -> Table {
    let path = folder + "/" + name
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw LegalRetrieverError(
        code: "citations.tables-missing",
        message: "The tables of reporters and courts are not on this computer.",
        hint: "Run `make setup`.", place: name, status: .missing)
    }
    do {
      return try JSONDecoder().decode(Table.self, from: bytes)
    } catch {
      throw LegalRetrieverError(
        code: "citations.tables-damaged", message: "A table of reporters or courts cannot be read.",
        hint: "Run `make setup`, which fetches it again where it has changed.", place: name, status: .missing)
    }
  }

  /// The year of a date such as `1875-01-01T00:00:00`.
  static func year(_ date: String?) -> Int? { date.flatMap { Int($0.prefix(4)) } }
}
