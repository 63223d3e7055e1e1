/// What is looked at: the part `features` of a configuration file.
public struct FeatureConfiguration: Hashable, Sendable, Decodable {
  /// The sort of features.
  public var kind: FeatureKind
  /// Which pieces of text are counted, for ``FeatureKind/tfidf``.
  public var tfidf: TFIDFOptions
  /// The model's name in the catalogue, for ``FeatureKind/embedding``; `nil` for the one that is made for it.
  public var model: String?
  /// Whether vectors and named numbers are standardised.
  public var standardize: StandardizationChoice

  /// Features.
  public init(
    kind: FeatureKind = .tfidf, tfidf: TFIDFOptions = TFIDFOptions(), model: String? = nil,
    standardize: StandardizationChoice = .auto
  ) {
    self.kind = kind
    self.tfidf = tfidf
    self.model = model
    self.standardize = standardize
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, words, characters, minimumDocuments, maximumFeatures, sublinear, model, standardize
  }

  /// Reads the part of a configuration file.
  public init(from decoder: any Decoder) throws {
    try StrictKeys.check(decoder, CodingKeys.allCases.map(\.rawValue))
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    kind = try container.decodeIfPresent(FeatureKind.self, forKey: .kind) ?? kind
    if container.contains(.words) { tfidf.words = try Self.lengths(container, .words) }
    if container.contains(.characters) { tfidf.characters = try Self.lengths(container, .characters) }
    tfidf.minimumDocuments = try StrictKeys.number(
      container, .minimumDocuments, in: 1...1_000_000, default: tfidf.minimumDocuments)
    tfidf.maximumFeatures = try StrictKeys.number(
      container, .maximumFeatures, in: 1...1_000_000, default: tfidf.maximumFeatures)
    tfidf.isSublinear = try container.decodeIfPresent(Bool.self, forKey: .sublinear) ?? tfidf.isSublinear
    model = try container.decodeIfPresent(String.self, forKey: .model)
    standardize =
      try container.decodeIfPresent(StandardizationChoice.self, forKey: .standardize) ?? standardize
    if kind == .tfidf, tfidf.words == nil, tfidf.characters == nil {
      throw DecodingError.dataCorruptedError(
        forKey: .words, in: container, debugDescription: "neither words nor characters are counted")
    }
  }

  private static func lengths(_ container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws
    -> ClosedRange<Int>?
  {
    guard let pair = try container.decodeIfPresent([Int].self, forKey: key) else { return nil }
    guard pair.count == 2, pair[0] >= 1, pair[1] >= pair[0], pair[1] <= 10 else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "two numbers from 1 to 10 are needed, the smaller first"
      )
    }
    return pair[0]...pair[1]
  }
}
