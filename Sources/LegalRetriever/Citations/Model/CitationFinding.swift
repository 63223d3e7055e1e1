/// Something that was found out about a citation, with the place in the library that says so.
public struct CitationFinding: Hashable, Sendable, Codable {
  /// What was found out.
  public enum Code: String, Hashable, Sendable, Codable {
    /// The library has the cited source.
    case inLibrary
    /// The library does not have it.
    case notInLibrary
    /// The case name is the source's.
    case nameAgrees
    /// The case name is not the source's, or only in part.
    case nameDiffers
    /// The source gives itself another citation.
    case citationDiffers
    /// The year is another one.
    case yearDiffers
    /// The page or paragraph is there.
    case pinpointExists
    /// The page or paragraph is not there.
    case pinpointMissing
    /// The page or paragraph could not be looked up.
    case pinpointNotChecked
    /// Documents of the library cite it in the same way.
    case citedAlike
    /// Documents of the library cite it under another name or number.
    case citedOtherwise
    /// A document of the library says that it was overruled, superseded or the like.
    case treatment
    /// A short form whose full citation is not known.
    case unresolved
  }

  /// How much it matters.
  public enum Level: String, Hashable, Sendable, Codable, Comparable {
    /// It was looked up and is so.
    case verified
    /// It is worth knowing.
    case note
    /// A person must look at it.
    case problem

    private var rank: Int {
      switch self {
      case .verified: 0
      case .note: 1
      case .problem: 2
      }
    }

    /// Whether one matters less than another.
    public static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }
  }

  /// A passage of the library.
  public struct Passage: Hashable, Sendable, Codable {
    /// The document's place in the check's list of sources.
    public var document: Int
    /// Where in its untouched text.
    public var span: CodePointRange
    /// The text there, with single spaces.
    public var text: String
    /// The page or paragraph, such as `slip op. 4`, where the document has them.
    public var place: String?
  }

  /// What was found out.
  public var code: Code
  /// How much it matters.
  public var level: Level
  /// It in one sentence.
  public var sentence: String
  /// The document it is about, as its place in the check's list of sources.
  public var document: Int?
  /// What says so.
  public var passage: Passage?
}
