internal import Foundation

/// Text that grows by bytes and ends before the first of some stop texts.
///
/// What may be the beginning of a stop, or of a character, is held back until it is known to be text.
struct StoppingText {
  private let stops: [[UInt8]]
  private var bytes: [UInt8] = []
  private var shown = 0

  /// Whether a stop has come.
  private(set) var isStopped = false

  init(stops: [String]) { self.stops = stops.map { Array($0.utf8) }.filter { !$0.isEmpty } }

  /// The text so far, without the stop; bytes that make no whole character at its end are left out.
  var text: String { String(decoding: bytes[..<Self.wholeEnd(bytes, bytes.count)], as: UTF8.self) }

  /// Adds bytes, and gives the text that stands now and was not given before.
  mutating func append(_ more: [UInt8]) -> String? {
    guard !isStopped else { return nil }
    let searched = max(0, bytes.count - (stops.map(\.count).max() ?? 1) + 1)
    bytes += more
    if let first = firstStop(from: searched) {
      bytes.removeSubrange(first...)
      isStopped = true
      return show(upTo: bytes.count)
    }
    return show(upTo: bytes.count - heldBack)
  }

  /// Gives what was held back, once nothing more comes.
  mutating func finish() -> String? { show(upTo: bytes.count) }

  private mutating func show(upTo limit: Int) -> String? {
    let end = Self.wholeEnd(bytes, max(limit, shown))
    guard end > shown else { return nil }
    defer { shown = end }
    return String(decoding: bytes[shown..<end], as: UTF8.self)
  }

  private func firstStop(from start: Int) -> Int? {
    (start..<max(start, bytes.count)).first { place in
      stops.contains { bytes[place...].starts(with: $0) }
    }
  }

  /// How many bytes at the end may be the beginning of a stop.
  private var heldBack: Int {
    let longest = (stops.map(\.count).max() ?? 1) - 1
    return (0...min(longest, bytes.count)).last { length in
      stops.contains { $0.count > length && bytes.suffix(length).elementsEqual($0.prefix(length)) }
    } ?? 0
  }

  /// The end of the last whole character at or before a place.
  private static func wholeEnd(_ bytes: [UInt8], _ limit: Int) -> Int {
    var start = limit
    while start > 0, limit - start < 3, bytes[start - 1] & 0xC0 == 0x80 { start -= 1 }
    guard start > 0 else { return limit }
    let lead = bytes[start - 1]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    return limit - start + 1 < length ? start - 1 : limit
  }
}
