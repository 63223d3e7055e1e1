internal import Foundation

/// Texts as weighted counts of their words and characters.
///
/// A feature's weight in a text is (1 + ln tf)·(ln((1 + n)/(1 + df)) + 1), where tf is how often the text holds it, n
/// the number of texts learned from and df how many of those hold it (Salton and Buckley, Information Processing &
/// Management 24, 1988, with the smoothing of scikit-learn's `TfidfVectorizer`). The features of words have the
/// Euclidean length 1, and so have those of characters; the latter stand behind the former.
public struct TFIDF: Hashable, Sendable, Codable {
  /// Features of one sort.
  public struct Vocabulary: Hashable, Sendable, Codable {
    /// The features in the order of their UTF-8 bytes.
    public var terms: [String]
    /// How many texts hold each feature.
    public var documents: [Int]
  }

  /// What is counted.
  public let options: TFIDFOptions
  /// How many texts were learned from.
  public let documents: Int
  /// The features of words.
  public let words: Vocabulary
  /// The features of characters.
  public let characters: Vocabulary

  private let wordPlaces: [String: Int]
  private let characterPlaces: [String: Int]

  private enum CodingKeys: String, CodingKey { case options, documents, words, characters }

  /// Learns which features some texts have.
  public init(learning texts: [String], options: TFIDFOptions) {
    self.init(
      options: options, documents: texts.count,
      words: options.words.map { lengths in
        Self.vocabulary(texts, options) { TextPieces.words($0, lengths) }
      } ?? Vocabulary(terms: [], documents: []),
      characters: options.characters.map { lengths in
        Self.vocabulary(texts, options) { TextPieces.characters($0, lengths) }
      } ?? Vocabulary(terms: [], documents: []))
  }

  /// Learns which features some texts have, and how rare each is among these and other texts together.
  ///
  /// No feature is taken from the other texts: they only tell what is common.
  public init(learning texts: [String], countedIn others: [String], options: TFIDFOptions) {
    let own = TFIDF(learning: texts, options: options)
    var (words, characters) = (own.words, own.characters)
    for text in others {
      if let lengths = options.words {
        for piece in Set(TextPieces.words(text, lengths)) {
          if let place = own.wordPlaces[piece] { words.documents[place] += 1 }
        }
      }
      if let lengths = options.characters {
        for piece in Set(TextPieces.characters(text, lengths)) {
          if let place = own.characterPlaces[piece] { characters.documents[place] += 1 }
        }
      }
    }
    self.init(
      options: options, documents: texts.count + others.count, words: words, characters: characters)
  }

  private init(options: TFIDFOptions, documents: Int, words: Vocabulary, characters: Vocabulary) {
    self.options = options
    self.documents = documents
    self.words = words
    self.characters = characters
    wordPlaces = Self.places(words)
    characterPlaces = Self.places(characters)
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      options: try container.decode(TFIDFOptions.self, forKey: .options),
      documents: try container.decode(Int.self, forKey: .documents),
      words: try container.decode(Vocabulary.self, forKey: .words),
      characters: try container.decode(Vocabulary.self, forKey: .characters))
    guard words.terms.count == words.documents.count, characters.terms.count == characters.documents.count
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .words, in: container, debugDescription: "terms and counts differ in number")
    }
  }

  /// How many features there are.
  public var count: Int { words.terms.count + characters.terms.count }

  /// The features of a text; features that were not learned are left out.
  public func vector(_ text: String) -> FeatureVector {
    var vector = FeatureVector(indices: [], values: [])
    if let lengths = options.words {
      vector = weighted(TextPieces.words(text, lengths), wordPlaces, words)
    }
    if let lengths = options.characters {
      let other = weighted(TextPieces.characters(text, lengths), characterPlaces, characters)
      vector = vector.joined(with: other, from: words.terms.count)
    }
    return vector
  }

  private func weighted(_ pieces: [String], _ places: [String: Int], _ vocabulary: Vocabulary)
    -> FeatureVector
  {
    var counts: [Int: Int] = [:]
    for piece in pieces {
      if let place = places[piece] { counts[place, default: 0] += 1 }
    }
    let indices = counts.keys.sorted()
    let values = indices.map { index in
      let count = Double(counts[index] ?? 0)
      let rarity = Foundation.log(Double(1 + documents) / Double(1 + vocabulary.documents[index])) + 1
      return (options.isSublinear ? 1 + Foundation.log(count) : count) * rarity
    }
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return FeatureVector(indices: indices, values: length > 0 ? values.map { $0 / length } : values)
  }

  private static func vocabulary(_ texts: [String], _ options: TFIDFOptions, _ pieces: (String) -> [String])
    -> Vocabulary
  {
    var counts: [String: Int] = [:]
    for text in texts {
      for piece in Set(pieces(text)) { counts[piece, default: 0] += 1 }
    }
    let least = min(options.minimumDocuments, max(1, texts.count))
    var kept = counts.filter { $0.value >= least }.map {
      (term: $0.key, bytes: Array($0.key.utf8), count: $0.value)
    }
    if kept.count > options.maximumFeatures {
      kept.sort { $0.count != $1.count ? $0.count > $1.count : $0.bytes.lexicographicallyPrecedes($1.bytes) }
      kept.removeLast(kept.count - options.maximumFeatures)
    }
    kept.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    return Vocabulary(terms: kept.map(\.term), documents: kept.map(\.count))
  }

  private static func places(_ vocabulary: Vocabulary) -> [String: Int] {
    Dictionary(zip(vocabulary.terms, vocabulary.terms.indices), uniquingKeysWith: { first, _ in first })
  }
}
