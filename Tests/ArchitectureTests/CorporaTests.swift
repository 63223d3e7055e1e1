import Foundation
import Testing

@Suite("The samples")
struct CorporaTests {
  @Test("Every sample stands in the table and in the list of digests, with the same digest and a licence")
  func everySampleIsListed() throws {
    let folder = Checkout.root.appending(path: "Corpora")
    let samples = try Checkout.files(below: folder).filter { $0.contains("/") }
    #expect(!samples.isEmpty)

    let sums = try #require(try Checkout.text("SHA256SUMS", below: folder))
    var digests: [String: String] = [:]
    for line in sums.split(separator: "\n") {
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      if parts.count == 2 { digests[String(parts[1])] = String(parts[0]) }
    }
    #expect(digests.keys.sorted() == samples)

    let rows = try #require(try Checkout.text("README.md", below: folder)).split(separator: "\n")
    for sample in samples {
      let row = try #require(rows.first { $0.hasPrefix("| `\(sample)` |") }, "\(sample) is not in the table")
      #expect(row.hasSuffix("| CC0-1.0 | `\(digests[sample] ?? "no digest")` |"))
    }
  }
}
