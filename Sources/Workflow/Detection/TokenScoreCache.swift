import Crypto
import Evidence
import Foundation
import HomeworkDetector
import Synchronization

/// Keeps how predictable the tokens of texts were, so that a text is scored once: a file that only grows.
///
/// A record is the SHA-256 of model and text, the number of tokens, and for each token its range, log-probability, rank,
/// entropy and variance, 24 bytes, little-endian. A record that was cut off is dropped when the file is opened.
final class TokenScoreCache: Sendable {
  private static let magic = Data("attest-scores-1\n".utf8)
  private struct State {
    var records: [Data: [ScoredToken]] = [:]
    var handle: FileHandle?
  }

  private let state = Mutex(State())

  /// Opens a file, and makes it where there is none; without a path nothing outlives the run.
  init(path: String?) throws {
    guard let path else { return }
    let files = FileManager.default
    if !files.fileExists(atPath: path), !files.createFile(atPath: path, contents: Self.magic) {
      throw Self.error("cache.unwritable", "The scores cannot be written to this file.", path)
    }
    guard let bytes = files.contents(atPath: path), bytes.starts(with: Self.magic) else {
      throw Self.error("cache.unknown", "This is no file of token scores.", path)
    }
    var records: [Data: [ScoredToken]] = [:]
    let end = Self.read(bytes, into: &records)
    guard let handle = FileHandle(forUpdatingAtPath: path) else {
      throw Self.error("cache.unwritable", "The scores cannot be written to this file.", path)
    }
    try handle.truncate(atOffset: UInt64(end))
    try handle.seekToEnd()
    state.withLock { $0 = State(records: records, handle: handle) }
  }

  /// The scores of a text by a model; `nil` where they are not known.
  func tokens(of text: String, by model: ModelIdentity) -> [ScoredToken]? {
    let key = Self.key(text, model)
    return state.withLock { $0.records[key] }
  }

  /// Keeps scores.
  func put(_ tokens: [ScoredToken], of text: String, by model: ModelIdentity) throws {
    let key = Self.key(text, model)
    var bytes = key
    bytes.append(UInt32(tokens.count))
    for token in tokens {
      bytes.append(UInt32(token.range.lowerBound))
      bytes.append(UInt32(token.range.upperBound))
      bytes.append(Float(token.logProbability).bitPattern)
      bytes.append(UInt32(token.rank))
      bytes.append(Float(token.entropy).bitPattern)
      bytes.append(Float(token.variance).bitPattern)
    }
    try state.withLock { state in
      guard state.records.updateValue(tokens, forKey: key) == nil else { return }
      try state.handle?.write(contentsOf: bytes)
    }
  }

  private static func key(_ text: String, _ model: ModelIdentity) -> Data {
    var hash = SHA256()
    hash.update(data: Data(model.digest.hex.utf8))
    hash.update(data: Data(text.utf8))
    return Data(hash.finalize())
  }

  /// Reads the whole records, and says where the last of them ends.
  private static func read(_ bytes: Data, into records: inout [Data: [ScoredToken]]) -> Int {
    bytes.withUnsafeBytes { raw in
      func word(_ at: Int) -> UInt32 {
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      }
      var place = magic.count
      while place + 36 <= raw.count {
        let count = Int(word(place + 32))
        let end = place + 36 + 24 * count
        guard end <= raw.count else { break }
        let tokens = (0..<count).map { index -> ScoredToken in
          let at = place + 36 + 24 * index
          let start = Int(word(at))
          return ScoredToken(
            range: start..<max(start, Int(word(at + 4))),
            logProbability: Double(Float(bitPattern: word(at + 8))), rank: Double(word(at + 12)),
            entropy: Double(Float(bitPattern: word(at + 16))),
            variance: Double(Float(bitPattern: word(at + 20))))
        }
        records[Data(raw[place..<place + 32])] = tokens
        place = end
      }
      return place
    }
  }

  private static func error(_ code: String, _ message: String, _ path: String) -> WorkflowError {
    WorkflowError(
      code: code, message: message, hint: "Name another file for the scores.", place: path, status: .badInput)
  }
}

extension Data {
  fileprivate mutating func append(_ word: UInt32) {
    Swift.withUnsafeBytes(of: word.littleEndian) { append(contentsOf: $0) }
  }
}
