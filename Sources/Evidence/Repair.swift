/// A fault in a file that was mended so that it could be read, told to the reader of the result.
public struct Repair: Hashable, Sendable, Codable {
  /// The kind of fault, stable for programs: `undeclared-prefix`, `wrong-namespace`, `encoding`,
  /// `byte-order-mark`.
  public var code: String
  /// One sentence for people: what was wrong and what was done.
  ///
  /// It quotes none of the document's text.
  public var message: String
  /// The line on which the fault was found, counted from 1, where there is one.
  public var line: Int?

  /// A repair with its code, its sentence and the line it was found on.
  public init(code: String, message: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
  }
}
