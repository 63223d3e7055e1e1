/// The steps from the root to the current element, with each one's position among siblings of its name.
///
/// Names are pointers into the reader's dictionary, which holds each name once: equal names are equal pointers.
struct XMLTrail {
  private struct Step {
    var name: UnsafePointer<UInt8>
    var position: Int
  }

  /// How often each name was seen among the children of one element: a short list, and a table once it is long.
  private struct Tally {
    var names: ContiguousArray<Step> = []
    var table: [UnsafePointer<UInt8>: Int] = [:]

    mutating func next(_ name: UnsafePointer<UInt8>) -> Int {
      for i in names.indices where names[i].name == name {
        names[i].position += 1
        return names[i].position
      }
      if names.count < 12 {
        names.append(Step(name: name, position: 1))
        return 1
      }
      let position = (table[name] ?? 0) + 1
      table[name] = position
      return position
    }

    mutating func reset() {
      names.removeAll(keepingCapacity: true)
      if !table.isEmpty { table = [:] }
    }
  }

  private var steps: ContiguousArray<Step> = []
  /// For each depth what was seen there under the current parent.
  private var tallies: ContiguousArray<Tally> = []

  /// Notes the start of an element; `depth` is 0 for the root.
  mutating func enter(_ name: UnsafePointer<UInt8>, depth: Int) {
    while tallies.count < depth + 2 { tallies.append(Tally()) }
    let position = tallies[depth].next(name)
    tallies[depth + 1].reset()
    if steps.count > depth { steps.removeLast(steps.count - depth) }
    steps.append(Step(name: name, position: position))
  }

  /// The path of the element last entered.
  var xpath: String {
    var path: [UInt8] = []
    path.reserveCapacity(128)
    for (depth, step) in steps.enumerated() {
      Self.append(step.name, depth > 0 ? step.position : nil, to: &path)
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// Adds one step, such as `/entry[12]`, to a path's bytes.
  static func append(_ name: UnsafePointer<UInt8>, _ position: Int?, to path: inout [UInt8]) {
    path.append(UInt8(ascii: "/"))
    var length = 0
    while name[length] != 0 { length += 1 }
    path.append(contentsOf: UnsafeBufferPointer(start: name, count: length))
    guard let position else { return }
    path.append(UInt8(ascii: "["))
    var scale = 1
    while position / scale >= 10 { scale *= 10 }
    while scale > 0 {
      path.append(UInt8(ascii: "0") + UInt8(position / scale % 10))
      scale /= 10
    }
    path.append(UInt8(ascii: "]"))
  }
}
