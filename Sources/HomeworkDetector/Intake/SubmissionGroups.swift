internal import Foundation

/// Files put together by student and assignment.
struct SubmissionGroups {
  private(set) var submissions: [Submission] = []

  private struct Key: Hashable {
    var assignment: String?
    var student: String
    var identifier: String?
  }

  private var places: [Key: Int] = [:]
  /// A folder with more files than this in the middle is an assignment and not a student.
  private static let most = 3
  /// Folders that programs are divided into.
  private static let programFolders: Set<String> = [
    "src", "source", "sources", "test", "tests", "lib", "include", "bin", "main", "java", "doc", "docs",
  ]

  /// Groups files; `assignment` is the one of files that no folder puts under another.
  init(_ files: [SubmissionIntake.Found], assignment: String?) {
    var rest: [(steps: [String], file: SubmissionIntake.Found)] = []
    let isCanvas = Self.isCanvas(files)
    for file in files {
      if let name = PlatformName(path: file.path), name.platform == .moodle || isCanvas {
        guard !name.isFeedback else { continue }
        add(file, named: name, assignment)
      } else {
        rest.append((file.path.split(separator: "/").map(String.init), file))
      }
    }
    // A folder or archive around everything says nothing of students.
    while let first = rest.first?.steps.first, rest.allSatisfy({ $0.steps.count > 1 && $0.steps[0] == first })
    {
      guard rest.count > 1, places.isEmpty else { break }
      rest = rest.map { (Array($0.steps.dropFirst()), $0.file) }
    }
    sort(rest, assignment, depth: 0)
    submissions.sort { Self.order($0) < Self.order($1) }
    makeNamesUnique()
  }

  private static func order(_ submission: Submission) -> (String, String, String) {
    (submission.assignment ?? "", submission.name, submission.identifier ?? "")
  }

  /// Whether most files are named as Canvas names them; one alone may be so by chance.
  private static func isCanvas(_ files: [SubmissionIntake.Found]) -> Bool {
    let named = files.count { PlatformName(path: $0.path)?.platform == .canvas }
    return named * 2 > files.count
  }

  private mutating func add(_ file: SubmissionIntake.Found, named name: PlatformName, _ assignment: String?) {
    let own = name.folders.last.flatMap(PlatformName.assignment) ?? assignment
    add(
      SubmissionFile(
        path: file.path, name: name.fileName, isOnlineText: name.isOnlineText, isLate: name.isLate,
        load: file.load), to: Key(assignment: own, student: name.student, identifier: name.identifier))
  }

  private mutating func add(_ file: SubmissionFile, to key: Key) {
    if let place = places[key] {
      submissions[place].files.append(file)
    } else {
      places[key] = submissions.count
      submissions.append(
        Submission(
          name: key.student, identifier: key.identifier, assignment: key.assignment, files: [file]))
    }
  }

  /// Takes files by the folders that they lie in.
  private mutating func sort(
    _ files: [(steps: [String], file: SubmissionIntake.Found)], _ assignment: String?, depth: Int
  ) {
    var folders: [String: [(steps: [String], file: SubmissionIntake.Found)]] = [:]
    for (steps, file) in files {
      guard steps.count > 1, let first = steps.first else {
        // A file that lies beside others is a submission of its own.
        let single = SubmissionFile(path: file.path, name: steps.last ?? file.path, load: file.load)
        add(single, to: Key(assignment: assignment, student: file.path))
        continue
      }
      folders[first, default: []].append((Array(steps.dropFirst()), file))
    }
    let counts = folders.values.map(\.count).sorted()
    let isFew = counts.isEmpty || counts[counts.count / 2] <= Self.most
    for (folder, content) in folders.sorted(by: { $0.key < $1.key }) {
      if depth == 0, Self.isAssignment(content, isAlone: folders.count == 1, isFew: isFew) {
        sort(content, PlatformName.assignment(folder) ?? assignment, depth: 1)
        continue
      }
      for (steps, file) in content {
        let name = steps.joined(separator: "/")
        add(
          SubmissionFile(path: file.path, name: name, load: file.load),
          to: Key(assignment: assignment, student: PlatformName.assignment(folder) ?? folder))
      }
    }
  }

  /// Whether a folder holds the submissions of several students.
  private static func isAssignment(
    _ content: [(steps: [String], file: SubmissionIntake.Found)], isAlone: Bool, isFew: Bool
  ) -> Bool {
    let inner = Set(content.filter { $0.steps.count > 1 }.compactMap(\.steps.first))
    if inner.contains(where: { programFolders.contains($0.lowercased()) }) { return false }
    let direct = content.filter { $0.steps.count == 1 }
    if inner.count > 1 { return direct.isEmpty }
    // The parts of a program belong together however many they are.
    let isProgram = direct.allSatisfy {
      ProgramLanguage(fileExtension: ($0.file.path as NSString).pathExtension) != nil
    }
    if isProgram && !direct.isEmpty && !isAlone { return false }
    return isAlone || !isFew
  }

  /// Puts the platform's number behind names that several students of an assignment share.
  private mutating func makeNamesUnique() {
    struct Name: Hashable {
      var assignment: String?
      var name: String
    }
    let groups = Dictionary(grouping: submissions.indices) {
      Name(assignment: submissions[$0].assignment, name: submissions[$0].name)
    }
    for indices in groups.values where indices.count > 1 {
      for index in indices {
        if let identifier = submissions[index].identifier { submissions[index].name += " (\(identifier))" }
      }
    }
  }
}
