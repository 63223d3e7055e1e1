import Foundation
import Synchronization

/// How far long work is: a bar on the errors with the time that is left, shown to a person only and only after half a second.
final class ProgressBar: Sendable {
  private struct State {
    var label: String
    var start = Date()
    var drawn: Date?
  }

  private let state: Mutex<State>
  private let isShown: Bool

  /// A bar that is not drawn yet.
  ///
  /// - Parameter label: what is being done, in a word or two.
  init(_ label: String) {
    state = Mutex(State(label: label))
    isShown = Terminal.showsErrors
  }

  /// Shows the part that is done, 0 to 1; another label stands before the bar from now on.
  func show(_ part: Double, label: String? = nil) {
    guard isShown else { return }
    state.withLock { state in
      if let label { state.label = label }
      let now = Date()
      let elapsed = now.timeIntervalSince(state.start)
      guard elapsed > 0.5, now.timeIntervalSince(state.drawn ?? .distantPast) > 0.1 else { return }
      state.drawn = now
      let part = min(1, max(0, part))
      let cells = 24
      let full = Int(part * Double(cells))
      let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
      var line = "\(Terminal.line(state.label).prefix(30)) \(bar) \(Int(part * 100)) %"
      if part > 0.02 { line += ", \(Self.text(elapsed * (1 - part) / part)) left" }
      Terminal.writeError("\r\u{1B}[K\(line)")
    }
  }

  /// Takes the bar away.
  func clear() {
    guard isShown else { return }
    state.withLock { state in
      if state.drawn != nil { Terminal.writeError("\r\u{1B}[K") }
      state.drawn = nil
    }
  }

  private static func text(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}
