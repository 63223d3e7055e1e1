public import Evidence

/// The features that a classifier looks at, and all that was learned about them.
public struct FeatureSpace: Hashable, Sendable, Codable {
  /// The sort of features.
  public let kind: FeatureKind
  /// Whether texts are brought to one form first.
  public let preparesText: Bool
  /// How many features there are.
  public let width: Int
  /// The vocabulary, of ``FeatureKind/tfidf``.
  public let tfidf: TFIDF?
  /// The model that makes the vectors, of ``FeatureKind/embedding``.
  public let model: ModelIdentity?
  /// The names of the numbers in their order, of ``FeatureKind/values``.
  public let names: [String]?
  /// How numbers are brought to one scale, where they are.
  public let standardization: Standardization?

  /// What a space needs to know before it learns.
  struct Plan: Sendable {
    var features: FeatureConfiguration
    var preparesText: Bool
    var model: ModelIdentity?
    var names: [String]?
  }

  /// Learns a space from a selection of examples.
  init(learning raw: RawFeatures, rows: [Int], plan: Plan, isStandardized: Bool) {
    kind = plan.features.kind
    preparesText = plan.preparesText
    model = plan.model
    names = plan.names
    switch raw {
    case .texts(let texts):
      let vocabulary = TFIDF(learning: rows.map { texts[$0] }, options: plan.features.tfidf)
      tfidf = vocabulary
      width = vocabulary.count
      standardization = nil
    case .numbers(let table):
      tfidf = nil
      width = table.first?.count ?? 0
      standardization = isStandardized ? Standardization(learning: rows.map { table[$0] }) : nil
    }
  }

  /// The features of a selection of examples.
  func vectors(_ raw: RawFeatures, rows: [Int]) -> [FeatureVector] {
    switch raw {
    case .texts(let texts):
      rows.map { tfidf?.vector(texts[$0]) ?? FeatureVector(indices: [], values: []) }
    case .numbers(let table):
      rows.map { FeatureVector(dense: standardization?.apply(table[$0]) ?? table[$0]) }
    }
  }

  /// What examples look like to a space.
  ///
  /// - Parameters:
  ///   - names: the numbers that are looked at, in order.
  ///   - model: makes the vectors.
  /// - Throws: ``LanguageModelCoreError`` where a text or a number is missing, or the model makes no vectors.
  static func raw(
    _ examples: [LabeledExample], kind: FeatureKind, preparesText: Bool, names: [String]?,
    model: (any LanguageModel)?, progress: (@Sendable (Double) -> Void)?
  ) async throws -> RawFeatures {
    if kind == .values {
      let names = names ?? []
      return .numbers(
        try examples.enumerated().map { number, example in
          try names.map { name in
            guard let value = example.values[name], value.isFinite else {
              throw fault(
                "Example \(number + 1) has no number under the name “\(name.prefix(40))”.",
                "Give every example the same numbers.")
            }
            return value
          }
        })
    }
    let texts = examples.map { preparesText ? TextPreparation.prepare($0.text) : $0.text }
    if let empty = texts.firstIndex(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw fault("Example \(empty + 1) has no text.", "Give every example a text.")
    }
    guard kind == .embedding else { return .texts(texts) }
    guard let model else {
      throw fault("The classifier reads vectors of a language model, and none was given.", "Name the model.")
    }
    let vectors = try await model.embed(texts, progress: progress)
    guard vectors.count == texts.count, let width = vectors.first?.count ?? (texts.isEmpty ? 0 : nil),
      vectors.allSatisfy({ $0.count == width && $0.allSatisfy(\.isFinite) })
    else {
      throw fault("The language model did not make a vector for every text.", "Choose another model.")
    }
    return .numbers(vectors.map { $0.map(Double.init) })
  }

  private static func fault(_ message: String, _ hint: String) -> LanguageModelCoreError {
    LanguageModelCoreError(code: "learning.features", message: message, hint: hint)
  }
}
