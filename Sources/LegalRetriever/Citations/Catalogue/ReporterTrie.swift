/// Finds the names of reporters that begin at a place of a text.
///
/// Names are kept without their spaces; where a name has a space or a full stop, the text may have a space,
/// so that `N.Y.S.2d` is also found as `N. Y. S. 2d`.
struct ReporterTrie: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = .max
    var next: Int32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var used = 0
  /// Whether a space may follow, and the number of the name that ends here (−1 for none), a pair for each
  /// node.
  private var spaceFollows: [Bool] = [false]
  private var names: [Int32] = [-1]
  /// Whether an ASCII code point begins a name.
  private var begins = [Bool](repeating: false, count: 128)
  private var beginsBeyondASCII = false

  /// Adds a name under a number, unless it is there.
  ///
  /// - Returns: the number under which the name is known.
  mutating func insert(_ name: [UInt32], number: Int32) -> Int32 {
    var node: Int32 = 0
    for (index, scalar) in name.enumerated() where scalar != 0x20 {
      if node == 0 {
        if scalar < 128 { begins[Int(scalar)] = true } else { beginsBeyondASCII = true }
      }
      node = child(of: node, scalar) ?? add(to: node, scalar)
      if scalar == 0x2E || index + 1 < name.count && name[index + 1] == 0x20 {
        spaceFollows[Int(node)] = true
      }
    }
    if names[Int(node)] < 0 { names[Int(node)] = number }
    return names[Int(node)]
  }

  /// Whether a name may begin with a code point.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool { scalar < 128 ? begins[Int(scalar)] : beginsBeyondASCII }

  /// The names that begin at a place, with the place behind each, shortest first.
  @inline(__always)
  func find(
    in text: UnsafeBufferPointer<UInt32>, at start: Int, into found: inout [(name: Int32, end: Int)]
  ) {
    var (node, place) = (Int32(0), start)
    while place < text.count {
      var scalar = text[place]
      var after = place + 1
      if scalar == 0x20 {
        guard node != 0, spaceFollows[Int(node)], after < text.count else { return }
        scalar = text[after]
        after += 1
      }
      guard let next = child(of: node, scalar) else { return }
      node = next
      place = after
      if names[Int(node)] >= 0 { found.append((names[Int(node)], place)) }
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private func child(of node: Int32, _ scalar: UInt32) -> Int32? {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    var place = Self.hash(key) & (slots.count - 1)
    while slots[place].key != .max {
      if slots[place].key == key { return slots[place].next }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(to node: Int32, _ scalar: UInt32) -> Int32 {
    if 2 * (used + 1) > slots.count { grow() }
    let next = Int32(names.count)
    names.append(-1)
    spaceFollows.append(false)
    put(Slot(key: UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar), next: next))
    used += 1
    return next
  }

  private mutating func put(_ slot: Slot) {
    var place = Self.hash(slot.key) & (slots.count - 1)
    while slots[place].key != .max { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != .max { put(slot) }
  }
}
