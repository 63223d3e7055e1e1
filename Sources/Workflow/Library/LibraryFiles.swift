import Evidence
import Foundation

/// The documents behind the arguments of `attest add`: each file as named, and every file in each folder and its subfolders.
///
/// Hidden files are left out, and links to folders are not followed. The order is that of the arguments, and within a folder that of the
/// names' UTF-8 bytes.
struct LibraryFiles {
  /// The files, each once.
  private(set) var files: [InputFile] = []
  /// What is wrong with an argument; the others are read all the same.
  private(set) var problems: [WorkflowError] = []
  private var seen: Set<String> = []

  /// The files behind the arguments.
  init(_ arguments: [String]) {
    for argument in arguments {
      guard PathKind(argument) == .folder else {
        let name = (argument as NSString).lastPathComponent
        add(InputFile(path: argument, name: PathKind(argument) == .missing || name.isEmpty ? argument : name))
        continue
      }
      let before = files.count + problems.count
      walk(argument, name: "")
      if files.count + problems.count == before {
        problems.append(
          WorkflowError(
            code: "input.no-documents", message: "There is no document in this folder.",
            hint: "Name a folder with contracts, opinions or other texts.", place: argument, status: .badInput
          ))
      }
    }
  }

  private mutating func add(_ file: InputFile) {
    if seen.insert(URL(fileURLWithPath: file.path).resolvingSymlinksInPath().path).inserted {
      files.append(file)
    }
  }

  private mutating func walk(_ folder: String, name: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      problems.append(
        WorkflowError(
          code: "input.unreadable", message: "This folder cannot be read.",
          hint: "Ask its owner, or change its permissions.", place: name.isEmpty ? folder : name,
          status: .badInput)
      )
      return
    }
    for entry in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !entry.hasPrefix(".")
    {
      let path = (folder as NSString).appendingPathComponent(entry)
      let inner = name.isEmpty ? entry : "\(name)/\(entry)"
      switch PathKind(path) {
      case .folder where !PathKind.isLink(path): walk(path, name: inner)
      case .file: add(InputFile(path: path, name: inner))
      default: break
      }
    }
  }
}
