/// Numbers of charts and tables as people read them, the same on every computer.
enum PageNumber {
  /// A number with at most three digits that count, without needless zeros.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let size = abs(value)
    if size >= 1e15 { return "\(value)" }
    let decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4
    return fixed(value, decimals: decimals, keepsZeros: false)
  }

  /// A number with so many decimals.
  static func fixed(_ value: Double, decimals: Int, keepsZeros: Bool = true) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled.isFinite, scaled < 9e18 else { return "\(value)" }
    let whole = Int(scaled / scale)
    var fraction = String(Int(scaled) - whole * Int(scale))
    fraction = String(repeating: "0", count: max(0, decimals - fraction.count)) + fraction
    if !keepsZeros { while fraction.hasSuffix("0") { fraction.removeLast() } }
    if decimals == 0 { fraction = "" }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return sign + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
  }
}
