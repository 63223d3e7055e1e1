/// A step of a program's structure, without names, values and layout.
public struct ProgramToken: Hashable, Sendable {
  /// What a program's structure is made of.
  ///
  /// The kinds are those that JPlag's front end for Java tells apart (Prechelt, Malpohl and Philippsen, "Finding
  /// Plagiarisms among a Set of Programs with JPlag", J. UCS 8(11), 2002, section 2.1, as it is today: one kind of loop, and an
  /// `else` is a branch as an `if` is), with a few for the other languages.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case package, importing
    case classBegin, classEnd, interfaceBegin, interfaceEnd, enumBegin, enumEnd, recordBegin, recordEnd
    case annotationTypeBegin, annotationTypeEnd, annotation, generic
    case methodBegin, methodEnd, lambdaBegin, lambdaEnd
    case variable, assign, call, newObject, newArray, arrayBegin, arrayEnd, conditional
    case loopBegin, loopEnd, ifBegin, ifEnd, switchBegin, switchEnd, switchCase, switchDefault
    case tryBegin, tryEnd, catchBegin, catchEnd, finallyBegin, finallyEnd, scopedBegin, scopedEnd
    case jump, proceed, goTo, returning, throwing, asserting, yielding, awaiting, deleting
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands: a half-open range of Unicode code points of the program's text.
  public var range: Range<Int>

  /// A token.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
