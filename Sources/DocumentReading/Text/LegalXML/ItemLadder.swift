/// Finds out which items lie in which where a format gives them one after another.
///
/// A label goes on with the count of an open item, or begins a count inside the last one. `(i)` behind `(h)` may do
/// either: the label behind it tells.
enum ItemLadder {
  private struct Open {
    var index: Int
    var reading: ItemLabel.Reading
  }

  /// The item that each lies in, as its place in the list; `nil` for the outermost.
  static func parents(of labels: [ItemLabel]) -> [Int?] {
    var open: [Open] = []
    var parents: [Int?] = []
    for (index, label) in labels.enumerated() {
      let next = index + 1 < labels.count ? labels[index + 1] : nil
      let (keep, reading) = place(label, next: next, in: open)
      open.removeSubrange(keep...)
      parents.append(open.last?.index)
      open.append(Open(index: index, reading: reading))
    }
    return parents
  }

  /// How many of the open items stay open, and how the label counts.
  private static func place(_ label: ItemLabel, next: ItemLabel?, in open: [Open]) -> (
    Int, ItemLabel.Reading
  ) {
    var continuing: (keep: Int, reading: ItemLabel.Reading)?
    for level in open.indices.reversed() where continuing == nil {
      let last = open[level].reading
      if let reading = label.readings.first(where: {
        $0.style == last.style && $0.ordinal == last.ordinal + 1
      }) {
        continuing = (level, reading)
      }
    }
    let beginning = label.readings.last { reading in
      reading.ordinal == 1 && !open.contains { $0.reading.style == reading.style }
    }
    if let continuing, let beginning {
      let goesOn = { (reading: ItemLabel.Reading) in
        next?.readings.contains { $0.style == reading.style && $0.ordinal == reading.ordinal + 1 } == true
      }
      if goesOn(beginning), !goesOn(continuing.reading) { return (open.count, beginning) }
      if goesOn(continuing.reading) { return continuing }
      let isInNumber = open.last?.reading.style == .number && continuing.keep < open.count - 1
      return isInNumber ? (open.count, beginning) : continuing
    }
    if let continuing { return continuing }
    if let beginning { return (open.count, beginning) }
    // A count with a gap, as where items are reserved or repealed.
    for level in open.indices.reversed() {
      let last = open[level].reading
      if let reading = label.readings.first(where: { $0.style == last.style && $0.ordinal > last.ordinal }) {
        return (level, reading)
      }
    }
    // A count that begins anew ends the one before it.
    let reading = label.readings[0]
    return (open.firstIndex { $0.reading.style == reading.style } ?? open.count, reading)
  }
}
