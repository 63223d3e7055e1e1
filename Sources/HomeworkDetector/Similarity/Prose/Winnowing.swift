/// Chooses a few of a sequence's gram hashes as its fingerprints.
///
/// Two sequences that share a run of at least `gram + window − 1` symbols share a fingerprint, and no fingerprint comes
/// from fewer than `gram` symbols (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document
/// Fingerprinting", SIGMOD 2003, section 3.1).
struct Winnowing {
  /// How many symbols are hashed together.
  var gram: Int
  /// Of how many hashes in a row one is chosen.
  var window: Int

  /// A choice for runs of a length that must be found.
  ///
  /// - Parameters:
  ///   - guarantee: The least length of a run that is always found, in symbols.
  ///   - gram: The least length of a run that is ever found, at most `guarantee`.
  init(guarantee: Int, gram: Int) {
    self.gram = max(1, min(gram, guarantee))
    window = max(1, guarantee - self.gram + 1)
  }

  /// The fingerprints of a sequence, each once; symbols below 0 are barriers.
  func fingerprints(of symbols: [Int32]) -> Set<UInt64> {
    let hashes = SequenceIndex.hashes(of: symbols, gram: gram)
    var result: Set<UInt64> = []
    // Places of hashes in the window that no later one is less than or equal to, so that the least is first.
    var least: [Int] = []
    var head = 0
    var start = 0
    for (place, hash) in hashes.enumerated() {
      guard hash != 0 else {
        least.removeAll(keepingCapacity: true)
        head = 0
        start = place + 1
        continue
      }
      while least.count > head, hashes[least[least.count - 1]] >= hash { least.removeLast() }
      least.append(place)
      if least[head] <= place - window { head += 1 }
      if place - start + 1 >= window { result.insert(hashes[least[head]]) }
    }
    return result
  }
}
