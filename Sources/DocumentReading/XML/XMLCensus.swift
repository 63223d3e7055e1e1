/// What the guard learned of a document on its way through it.
struct XMLCensus: Sendable {
  /// A prefix that was used where no declaration of it was in force.
  struct UndeclaredPrefix: Sendable {
    var prefix: String
    var line: Int
  }

  /// The local name of the root element.
  var rootName = ""
  /// The namespace that the root's own declarations give it; `nil` where there is none.
  var rootNamespace: String?
  /// The line of the root's start tag, counted from 1.
  var rootLine = 1
  /// The offset right behind the root's name, where declarations can be put in.
  var insertionOffset = 0
  /// Prefixes without a declaration, in the order of their first use.
  var undeclared: [UndeclaredPrefix] = []
  /// The line of each element's start tag, in document order; libxml2 gives the line where the tag ends, and none above
  /// 65,535 with certainty.
  var lines: ContiguousArray<UInt32> = []
  /// The elements of the document.
  var elements = 0
  /// Changes to comments, processing instructions and CDATA sections that are so long that libxml2 would take time with
  /// the square of their length.
  var edits: [XMLEdit] = []
  /// The line of the first comment or processing instruction that the edits take out.
  var firstBlanked: Int?
  /// Ordinals (the root is 1) of the elements whose subtree is too large to be expanded.
  var heavy: Set<Int> = []
}
