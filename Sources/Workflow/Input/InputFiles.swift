import DocumentReading
import Evidence
import Foundation

/// The files behind the arguments of a command: each file as named, and the records in each folder and its
/// subfolders.
///
/// In a folder, a file is taken for a record by its content: every `.xml`, `.ccda`, `.cda` and the like, any
/// other file that begins as a clinical document does, and archives and FHIR resources, so that no record is
/// passed over in silence. Hidden files are left out, and links to folders are not followed. The order is
/// that of the arguments, and within a folder that of the names' UTF-8 bytes.
public struct InputFiles: Sendable {
  /// The files, each once.
  public private(set) var files: [InputFile] = []
  /// What is wrong with an argument or a folder; the others are read all the same.
  public private(set) var problems: [WorkflowError] = []
  /// Whether the arguments are one file and nothing else.
  public private(set) var isSingleFile = false

  private var seen: Set<String> = []

  /// The files behind the arguments.
  public init(_ arguments: [String]) {
    for argument in arguments {
      guard PathKind(argument) == .folder else {
        // What is missing or no file is refused when it is read, with the sentence for it.
        add(path: argument, name: PathKind(argument) == .missing ? argument : Self.lastName(argument))
        continue
      }
      let before = files.count + problems.count
      walk(argument, name: "", shown: argument)
      if files.count + problems.count == before {
        problems.append(
          WorkflowError(
            code: "input.no-records", message: "There is no patient record in this folder.",
            hint: "Name a folder with C-CDA or CDA files.", place: argument, status: .badInput))
      }
    }
    isSingleFile = arguments.count == 1 && files.count == 1 && arguments.first == files.first?.path
    makeNamesUnique()
  }

  private mutating func add(path: String, name: String) {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if seen.insert(real).inserted { files.append(InputFile(path: path, name: name)) }
  }

  private mutating func walk(_ folder: String, name: String, shown: String) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      problems.append(
        WorkflowError(
          code: "input.unreadable", message: "This folder cannot be read.",
          hint: "Ask its owner, or change its permissions.", place: shown, status: .badInput))
      return
    }
    for entry in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !entry.hasPrefix(".")
    {
      let path = (folder as NSString).appendingPathComponent(entry)
      let inner = name.isEmpty ? entry : "\(name)/\(entry)"
      switch PathKind(path) {
      case .folder where !PathKind.isLink(path):
        walk(path, name: inner, shown: (shown as NSString).appendingPathComponent(entry))
      case .file where Self.isCandidate(path):
        add(path: path, name: inner)
      default:
        break
      }
    }
  }

  /// Whether a file in a folder is a record, or something that a person may take for one.
  private static func isCandidate(_ path: String) -> Bool {
    let suffix = (path as NSString).pathExtension.lowercased()
    if RecordFileName.suffixes.contains(suffix) { return true }
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    guard let head = try? handle.read(upToCount: 4096) else { return false }
    let words = String(decoding: head.filter { $0 != 0 }, as: UTF8.self)
    switch FileKind.sniff(head) {
    case .xml: return words.contains("ClinicalDocument")
    case .json: return words.contains("\"resourceType\"")
    case .zip: return true
    default: return false
    }
  }

  /// Puts as many folders before the names that several files share as it takes to tell them apart.
  private mutating func makeNamesUnique() {
    let groups = Dictionary(grouping: files.indices) { files[$0].name }
    for indices in groups.values where indices.count > 1 {
      let paths = indices.map {
        URL(fileURLWithPath: files[$0].path).standardizedFileURL.pathComponents.filter { $0 != "/" }
      }
      let most = paths.map(\.count).max() ?? 0
      for length in 1...max(1, most) {
        let names = paths.map { $0.suffix(length).joined(separator: "/") }
        guard Set(names).count == names.count || length == most else { continue }
        for (index, name) in zip(indices, names) { files[index].name = name }
        break
      }
    }
  }

  private static func lastName(_ path: String) -> String {
    let name = (path as NSString).lastPathComponent
    return name.isEmpty ? path : name
  }
}
