import Foundation
import Testing

/// Numbers of another implementation, kept in the folder `Golden`; the scripts that made them are in `Scripts/references`.
enum GoldenFile {
  /// Strings and the numbers of their tokens.
  struct Tokens: Decodable {
    struct Row: Decodable {
      var text: String
      var ids: [Int32]
    }

    var strings: [Row]
  }

  /// Texts and what SmolLM2 says of each of their tokens.
  struct Scores: Decodable {
    struct Text: Decodable {
      var name: String
      var text: String
      var ids: [Int32]
      /// A row for each token but the first: log-probability, rank, entropy, mean of log p, variance of log p.
      var scores: [[Double]]
    }

    var texts: [Text]
  }

  /// Reads a golden file.
  static func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let url = try #require(Bundle.module.url(forResource: "Golden/\(name)", withExtension: nil))
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }
}
