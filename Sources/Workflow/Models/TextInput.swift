import Evidence
public import Foundation

/// A text that a command works on: given as it is, in a file, or on the standard input.
public struct TextInput: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The file's name; `nil` for a text given as it is.
  public var name: String?

  /// The most bytes that are read.
  static let limit = 64 << 20

  /// Reads what an argument names: `-` is the standard input, the path of a file is that file, and anything else is the text itself.
  ///
  /// - Parameters:
  ///   - argument: the argument.
  ///   - input: the standard input.
  /// - Throws: ``WorkflowError`` of status `badInput` for a folder and for what is no text in UTF-8 or UTF-16.
  public static func read(_ argument: String, input: FileHandle = .standardInput) throws -> TextInput {
    if argument == "-" { return try TextInput(handle: input, name: "standard input") }
    // A text may be longer than a path can be.
    if argument.utf8.count > 4096 || PathKind(argument) == .missing { return TextInput(text: argument) }
    return try file(argument, input: input)
  }

  /// Reads a file, or the standard input where the path is `-`.
  public static func file(_ path: String, input: FileHandle = .standardInput) throws -> TextInput {
    if path == "-" { return try TextInput(handle: input, name: "standard input") }
    let name = (path as NSString).lastPathComponent
    guard PathKind(path) != .folder else {
      throw WorkflowError(
        code: "file.directory", message: "This is a folder, not a file.", hint: "Name a file in it.",
        place: name, status: .badInput)
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw WorkflowError(
        code: "file.missing", message: "There is no such file, or you may not read it.",
        hint: "Check the path.", place: name, status: .badInput)
    }
    defer { try? handle.close() }
    return try TextInput(handle: handle, name: name)
  }

  /// A text given as it is.
  public init(text: String) { self.text = text }

  private init(handle: FileHandle, name: String) throws {
    var bytes = Data()
    while bytes.count <= Self.limit, let piece = try? handle.read(upToCount: 1 << 20), !piece.isEmpty {
      bytes.append(piece)
    }
    guard bytes.count <= Self.limit else {
      throw WorkflowError(
        code: "file.too-large", message: "The text is longer than \(Self.limit >> 20) MiB.",
        hint: "Cut it into several files.", place: name, status: .badInput)
    }
    guard let text = Self.decode(bytes) else {
      throw WorkflowError(
        code: "file.encoding", message: "This is not a text in UTF-8.",
        hint: "Save it as plain text in UTF-8.", place: name, status: .badInput)
    }
    self.text = text
    self.name = name
  }

  /// The text of bytes in UTF-8, or in UTF-16 with a byte-order mark; `nil` for anything else.
  static func decode(_ bytes: Data) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return bytes.count.isMultiple(of: 2) ? String(data: bytes, encoding: .utf16) : nil
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    guard !start.contains(0) else { return nil }
    return String(validating: start, as: UTF8.self)
  }

  /// The lines that hold more than white space, with their numbers, counted from 1.
  public var lines: [(number: Int, text: String)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
      index, line in
      line.allSatisfy(\.isWhitespace) ? nil : (index + 1, String(line))
    }
  }

  /// The text, where there is more in it than white space.
  ///
  /// - Throws: ``WorkflowError`` `input.empty`.
  public func filled() throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw WorkflowError(
        code: "input.empty", message: "There is no text here.",
        hint: "Name a text, or a file with a text in it.",
        place: name, status: .badInput)
    }
    return text
  }
}
