/// A sum that does not lose small parts beside large ones.
///
/// Kahan's summation as improved by Neumaier (Zeitschrift für Angewandte Mathematik und Mechanik 54, 1974).
struct PreciseSum {
  private var total = 0.0
  private var lost = 0.0

  /// The sum of some numbers.
  init(_ numbers: some Sequence<Double> = []) {
    for number in numbers { add(number) }
  }

  /// The sum so far.
  var value: Double { total + lost }

  /// Adds a number.
  mutating func add(_ number: Double) {
    let next = total + number
    lost += total.magnitude >= number.magnitude ? (total - next) + number : (number - next) + total
    total = next
  }
}
