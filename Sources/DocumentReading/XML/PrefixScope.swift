import Foundation

/// The namespace prefixes in force, as ranges of the document's bytes.
struct PrefixScope {
  /// A declared prefix.
  struct Declaration {
    var prefix: Range<Int>
    var value: Range<Int>
    /// The depth of the parent of the element that declares it.
    var depth: Int
  }

  /// The value of the root's default namespace declaration.
  var rootDefault: Range<Int>?
  private var declarations: [Declaration] = []
  /// Undeclared prefixes already noted: looking for them again would cost time on each use.
  private var assumed: [Range<Int>] = []
  private var uses: [Range<Int>] = []

  /// The number of declarations in force.
  var count: Int { declarations.count }

  /// Whether prefixes wait to be looked up.
  var hasUses: Bool { !uses.isEmpty }

  /// Notes a prefix that the current tag uses.
  mutating func use(_ prefix: Range<Int>) { uses.append(prefix) }

  /// Puts a declaration in force.
  mutating func declare(_ declaration: Declaration) { declarations.append(declaration) }

  /// Counts an undeclared prefix as known from now on.
  mutating func assume(_ prefix: Range<Int>) { assumed.append(prefix) }

  /// Ends the declarations of an element that closed; `depth` is that of its parent.
  mutating func leave(depth: Int) {
    while let last = declarations.last, last.depth >= depth { declarations.removeLast() }
  }

  /// The namespace that a prefix stands for.
  func value(of prefix: Range<Int>, base: UnsafePointer<UInt8>) -> Range<Int>? {
    declarations.last { Self.same($0.prefix, prefix, base) }?.value
  }

  /// The prefixes the current tag uses and nobody declared; the list of uses is then empty.
  mutating func takeUndeclared(base: UnsafePointer<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for use in uses {
      if use.count == 3, memcmp(base + use.lowerBound, "xml", 3) == 0 { continue }
      if declarations.contains(where: { Self.same($0.prefix, use, base) }) { continue }
      if assumed.contains(where: { Self.same($0, use, base) }) { continue }
      result.append(use)
    }
    uses.removeAll(keepingCapacity: true)
    return result
  }

  private static func same(_ a: Range<Int>, _ b: Range<Int>, _ base: UnsafePointer<UInt8>) -> Bool {
    a.count == b.count && memcmp(base + a.lowerBound, base + b.lowerBound, a.count) == 0
  }
}
