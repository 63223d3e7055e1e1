/// The last words of parties' names, by which a text may refer to a decision it has cited.
struct ReferenceNames {
  private var citations: [[UInt32]: Int] = [:]

  /// Words too common to be a reference by themselves.
  private static let common: Set<String> = [
    "States", "State", "Co.", "Inc.", "Corp.", "Ltd.", "Assn.", "Board", "Commission", "County", "City",
    "Court", "LLC", "LLP",
    "Dept.", "Department", "Government", "Commissioner", "Dist.", "California", "York", "Texas", "Florida",
    "Virginia", "Act",
    "Congress", "Constitution", "Brief", "App.", "Id.",
  ]

  /// Notes the parties of a full citation.
  mutating func insert(_ name: CaseName, citation: Int) {
    for party in [name.first, name.second].compactMap({ $0 }) {
      let words = party.split(separator: " ")
      for word in Set([words.first, words.last].compactMap({ $0 })) {
        let plain = word.hasSuffix(",") ? word.dropLast() : word
        guard plain.count > 2, !Self.common.contains(String(plain)), plain.first?.isUppercase == true else {
          continue
        }
        citations[plain.unicodeScalars.map(\.value)] = citation
      }
    }
  }

  /// The latest full citation with a party of this name; `nil` for none.
  func citation(named name: Slice<UnsafeBufferPointer<UInt32>>) -> Int? { citations[Array(name)] }
}
