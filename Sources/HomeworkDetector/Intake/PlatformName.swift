/// What a learning platform writes into the names of the folders and files that it exports.
struct PlatformName: Hashable {
  /// The platforms whose names are known.
  enum Platform: Hashable {
    /// Moodle's "Download all submissions", with and without folders.
    case moodle
    /// Canvas's "Download Submissions".
    case canvas
  }

  var platform: Platform
  var student: String
  var identifier: String
  /// The file's name as the student gave it.
  var fileName: String
  /// The folders before what names the student.
  var folders: [String]
  var isOnlineText = false
  var isLate = false
  /// Whether it is the teacher's own feedback.
  var isFeedback = false

  /// Reads a path; `nil` where no part of it is named by a platform.
  ///
  /// Whether a single file is named by Canvas or by chance so, only its neighbours tell.
  init?(path: String) {
    let steps = path.split(separator: "/").map(String.init)
    for (index, step) in steps.enumerated() {
      if let found = Self.moodle(step, before: Array(steps[..<index]), behind: Array(steps[(index + 1)...])) {
        self = found
        return
      }
    }
    guard let last = steps.last, let found = Self.canvas(last, before: steps.dropLast()) else { return nil }
    self = found
  }

  /// `NAME_12345_assignsubmission_file_/essay.docx`, with or without the last underscore, or with the file's name instead
  /// of the slash; the number is the participant's.
  private static func moodle(_ step: String, before: [String], behind: [String]) -> PlatformName? {
    let pattern =
      #/(?<name>.+?)_(?<id>[0-9]+)_(?<kind>assignsubmission|assignfeedback)_(?<plugin>[a-z]+)(?:_(?<rest>.*))?/#
    guard let match = step.wholeMatch(of: pattern) else { return nil }
    let inName = match.output.rest.map(String.init) ?? ""
    let file = ((inName.isEmpty ? [] : [inName]) + behind).joined(separator: "/")
    guard !file.isEmpty else { return nil }
    return PlatformName(
      platform: .moodle, student: String(match.output.name), identifier: String(match.output.id),
      fileName: file, folders: before, isOnlineText: match.output.plugin == "onlinetext",
      isFeedback: match.output.kind == "assignfeedback")
  }

  /// `lastnamefirstname_LATE_12345_67890_essay.docx`: the student's and the file's number; a text of the platform's
  /// editor is `lastnamefirstname_12345_text.html`, and an address that was handed in `…_link.html`.
  private static func canvas(_ name: String, before: some Sequence<String>) -> PlatformName? {
    let file = #/(?<name>(?:anon_)?[^_ ]+)(?<late>_LATE)?_(?<id>[0-9]+)_(?<file>[0-9]{2,})_(?<rest>.+)/#
    let text = #/(?<name>(?:anon_)?[^_ ]+)(?<late>_LATE)?_(?<id>[0-9]+)_(?<rest>(?:text|link)\.html)/#
    if let match = name.wholeMatch(of: file), isCanvas(match.output.name) {
      let rest = String(match.output.rest)
      return PlatformName(
        platform: .canvas, student: String(match.output.name), identifier: String(match.output.id),
        fileName: rest, folders: Array(before), isOnlineText: rest == "text.html",
        isLate: match.output.late != nil)
    }
    if let match = name.wholeMatch(of: text), isCanvas(match.output.name) {
      return PlatformName(
        platform: .canvas, student: String(match.output.name), identifier: String(match.output.id),
        fileName: String(match.output.rest), folders: Array(before),
        isOnlineText: match.output.rest == "text.html", isLate: match.output.late != nil)
    }
    return nil
  }

  /// Canvas writes names in small letters without spaces and signs, or `anon` and a sign for the student.
  private static func isCanvas(_ name: Substring) -> Bool {
    name.hasPrefix("anon_") || name.allSatisfy { ($0.isLetter && !$0.isUppercase) || $0.isNumber }
  }

  private init(
    platform: Platform, student: String, identifier: String, fileName: String, folders: [String],
    isOnlineText: Bool = false, isLate: Bool = false, isFeedback: Bool = false
  ) {
    self.platform = platform
    self.student = student
    self.identifier = identifier
    self.fileName = fileName
    self.folders = folders
    self.isOnlineText = isOnlineText
    self.isLate = isLate
    self.isFeedback = isFeedback
  }

  /// The assignment that a folder or archive is named after, without the ending and Moodle's number behind it.
  static func assignment(_ folder: String) -> String? {
    var name = folder[...]
    if name.lowercased().hasSuffix(".zip") { name = name.dropLast(4) }
    if let match = name.wholeMatch(of: #/(?<name>.*[^-0-9].*)-[0-9]+/#) { name = match.output.name }
    return name.isEmpty ? nil : String(name)
  }
}
