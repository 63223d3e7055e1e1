/// Which versions of which documents a request looks at.
enum LiveDocuments {
  /// Their places in the entries.
  static func select(_ request: SearchRequest, _ entries: [LibraryDocumentEntry]) -> [Int] {
    var chosen: [Int]
    if let day = request.asOf {
      let groups = Dictionary(grouping: entries.indices.filter { entries[$0].effective <= day }) {
        entries[$0].name
      }
      chosen = groups.values.compactMap { group in
        group.max {
          (entries[$0].effective, entries[$0].version) < (entries[$1].effective, entries[$1].version)
        }
      }.sorted()
    } else {
      chosen = entries.indices.filter { !entries[$0].isSuperseded }
    }
    func holds(_ text: String, _ part: String) -> Bool { text.lowercased().contains(part.lowercased()) }
    return chosen.filter { place in
      let entry = entries[place]
      if let part = request.document, !holds(entry.name, part), !holds(entry.metadata.title, part) {
        return false
      }
      if let part = request.kind, !holds(entry.metadata.kind ?? "", part) { return false }
      if let part = request.party, !entry.metadata.parties.contains(where: { holds($0, part) }) {
        return false
      }
      // A filter written as `2019` or `2019-03` compares with as much of the day.
      if let day = request.since, entry.effective.prefix(day.count) < day { return false }
      if let day = request.until, entry.effective.prefix(day.count) > day { return false }
      return true
    }
  }
}
