/// Addresses of files beside a page.
enum PageLink {
  /// A relative path as an address: every character that could begin a scheme, a query or a fragment is written as `%` and its bytes.
  static func relative(_ path: String) -> String {
    let steps = path.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != ".." && $0 != "." }
    return steps.map { step in
      step.utf8.map { unit in
        switch unit {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: String(UnicodeScalar(unit))
        default: "%" + (unit < 16 ? "0" : "") + String(unit, radix: 16, uppercase: true)
        }
      }.joined()
    }.joined(separator: "/")
  }
}
