internal import Crypto
internal import Evidence
internal import Foundation

/// Examples read from files, in the files' order, with the digest of each file.
public struct LabeledDataset: Sendable {
  /// The examples.
  public private(set) var examples: [LabeledExample]
  /// The files.
  public private(set) var files: [DataFile]

  /// Examples that come from no file.
  public init(_ examples: [LabeledExample]) {
    self.examples = examples
    files = []
  }

  /// Reads files of JSON lines (`.jsonl`), or tables with a first line of headings (`.csv`, `.tsv`).
  ///
  /// In JSON, a line is an object with a text, a label (text, a whole number, true or false), and perhaps a group and
  /// an object `features` of numbers.
  ///
  /// - Throws: ``LanguageModelCoreError`` `learning.data` with the file and the line.
  public init(files paths: [String], fields: DataFields = DataFields()) throws {
    examples = []
    files = []
    for path in paths {
      let name = (path as NSString).lastPathComponent
      guard let data = FileManager.default.contents(atPath: path) else {
        throw LanguageModelCoreError(
          code: "learning.data", message: "The file cannot be read.",
          hint: "Name a file that is there; paths are relative to the configuration file.", place: name)
      }
      guard let digest = ContentDigest(bytes: Array(SHA256.hash(data: data))) else { continue }
      let bytes = [UInt8](data)
      let found =
        switch (name as NSString).pathExtension.lowercased() {
        case "jsonl", "ndjson": try Self.objects(bytes, fields, name)
        case "csv": try Self.table(bytes, UInt8(ascii: ","), fields, name)
        case "tsv": try Self.table(bytes, UInt8(ascii: "\t"), fields, name)
        default:
          throw LanguageModelCoreError(
            code: "learning.data", message: "The form of the file is not known by its name.",
            hint: "Name a file that ends in .jsonl, .csv or .tsv.", place: name)
        }
      guard !found.isEmpty else {
        throw Self.fault("The file holds no examples.", "Add a line for each example.", name)
      }
      examples += found
      files.append(DataFile(name: name, digest: digest, examples: found.count))
    }
  }

  private static func fault(_ message: String, _ hint: String, _ place: String) -> LanguageModelCoreError {
    LanguageModelCoreError(code: "learning.data", message: message, hint: hint, place: place)
  }

  // MARK: - JSON lines

  private static func objects(_ bytes: [UInt8], _ fields: DataFields, _ name: String) throws
    -> [LabeledExample]
  {
    var found: [LabeledExample] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
      let place = "\(name):\(number + 1)"
      let value = try? JSONSerialization.jsonObject(with: Data(line))
      guard let object = value as? [String: Any] else {
        throw fault("The line is not a JSON object.", "Write one object a line.", place)
      }
      guard let label = object[fields.label].flatMap(Self.label) else {
        throw fault(
          "The line has no label under “\(fields.label)”.",
          "Give each example a label that is text, a whole number, true or false.", place)
      }
      var values: [String: Double] = [:]
      if let given = object["features"] {
        guard let named = given as? [String: Any] else {
          throw fault("“features” is not an object.", "Write numbers by name, as {\"length\": 12.5}.", place)
        }
        for (key, value) in named {
          guard let number = Self.number(value) else {
            throw fault(
              "The feature “\(key.prefix(40))” is not a number.", "Write a number, or leave the line out.",
              place)
          }
          values[key] = number
        }
      }
      var texts: [String] = []
      for field in fields.text {
        switch object[field] {
        case let text as String: texts.append(text)
        case nil where !values.isEmpty: break
        default:
          throw fault("The line has no text under “\(field)”.", "Name the field with fields.text.", place)
        }
      }
      found.append(
        LabeledExample(
          text: texts.joined(separator: "\n"), label: label, group: object[fields.group].flatMap(Self.label),
          values: values))
    }
    return found
  }

  private static func label(_ value: Any) -> String? {
    if let text = value as? String { return text.isEmpty ? nil : text }
    guard let number = value as? NSNumber else { return nil }
    if isBoolean(number) { return number.boolValue ? "true" : "false" }
    return number.doubleValue == number.doubleValue.rounded() ? number.stringValue : nil
  }

  private static func number(_ value: Any) -> Double? {
    guard let number = value as? NSNumber, !isBoolean(number), number.doubleValue.isFinite else { return nil }
    return number.doubleValue
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  // MARK: - Tables

  private static func table(_ bytes: [UInt8], _ separator: UInt8, _ fields: DataFields, _ name: String) throws
    -> [LabeledExample]
  {
    guard let rows = DelimitedText.rows(bytes, separator: separator) else {
      throw fault(
        "The table is not UTF-8, or a quotation mark in it is never closed.",
        "Save the table again as UTF-8.",
        name)
    }
    guard let head = rows.first else { return [] }
    func column(_ field: String) throws -> Int {
      guard let index = head.firstIndex(of: field) else {
        throw fault(
          "The table has no column “\(field)”.", "Name the columns under “fields” of the configuration.", name
        )
      }
      return index
    }
    let labelColumn = try column(fields.label)
    let valueColumns = try fields.values.map { ($0, try column($0)) }
    let hasText = fields.values.isEmpty || fields.text.allSatisfy(head.contains)
    let textColumns = hasText ? try fields.text.map(column) : []
    let groupColumn = head.firstIndex(of: fields.group)
    return try rows.dropFirst().enumerated().map { offset, row in
      let place = "\(name), row \(offset + 2)"
      guard row.count == head.count else {
        throw fault(
          "The row has \(row.count) cells, and the first row has \(head.count).",
          "Put cells that hold a separator or a line end in quotation marks.", place)
      }
      guard !row[labelColumn].isEmpty else {
        throw fault("The row has no label.", "Give each example a label.", place)
      }
      var values: [String: Double] = [:]
      for (field, column) in valueColumns {
        guard let number = Double(row[column]), number.isFinite else {
          throw fault("“\(field)” is not a number.", "Write a number, or leave the row out.", place)
        }
        values[field] = number
      }
      let group = groupColumn.map { row[$0] } ?? ""
      return LabeledExample(
        text: textColumns.map { row[$0] }.joined(separator: "\n"), label: row[labelColumn],
        group: group.isEmpty ? nil : group, values: values)
    }
  }
}
