/// A programming language whose programs can be compared.
public enum ProgramLanguage: String, Hashable, Sendable, Codable, CaseIterable {
  /// Java.
  case java
  /// Python 3.
  case python
  /// C.
  case c
  /// C++.
  case cpp
  /// Swift.
  case swift
  /// JavaScript.
  case javaScript

  /// The name as people write it, such as `C++`.
  public var name: String {
    switch self {
    case .java: "Java"
    case .python: "Python"
    case .c: "C"
    case .cpp: "C++"
    case .swift: "Swift"
    case .javaScript: "JavaScript"
    }
  }

  /// The endings of file names, in lower case and without the dot.
  public var fileExtensions: [String] {
    switch self {
    case .java: ["java"]
    case .python: ["py", "pyw"]
    case .c: ["c", "h"]
    case .cpp: ["cpp", "cc", "cxx", "hpp", "hh", "hxx"]
    case .swift: ["swift"]
    case .javaScript: ["js", "mjs", "cjs", "jsx"]
    }
  }

  /// The language that a file's ending tells, in any case and without the dot.
  public init?(fileExtension: String) {
    let ending = fileExtension.lowercased()
    guard let language = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else {
      return nil
    }
    self = language
  }

  /// Whether the end of a line may end a statement.
  var endsStatementsAtLines: Bool { self == .swift || self == .javaScript || self == .python }

  /// Whether a condition stands in parentheses.
  var hasParenthesizedConditions: Bool { self != .swift && self != .python }

  /// Whether `//` and `/*` begin comments.
  var hasSlashComments: Bool { self != .python }

  /// Whether lines that begin with `#` are for the preprocessor.
  var hasPreprocessor: Bool { self == .c || self == .cpp }

  /// Whether a variable's type stands before its name.
  var hasTypesBeforeNames: Bool { self == .java || self == .c || self == .cpp }

  /// C or C++.
  var isC: Bool { self == .c || self == .cpp }
}
