public import Evidence
internal import Foundation

/// A classifier from a file, with the signature checked.
public struct TrainedClassifier: Sendable {
  /// What the file says.
  public let content: ClassifierContent
  /// Who stands behind it.
  public let provenance: Provenance

  /// Loads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - trust: whose classifiers are loaded.
  /// - Throws: ``LanguageModelCoreError`` `classifier.missing`, `classifier.form`, `classifier.changed`,
  ///   `classifier.unsigned` or `classifier.unknown-key`.
  public init(contentsOf path: String, trusted trust: ClassifierTrust) throws {
    let place = (path as NSString).lastPathComponent
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Self.fault("missing", "The classifier cannot be read.", "Make one with `attest train`.", place)
    }
    try self.init(data, trusted: trust, place: place)
  }

  /// Reads the bytes of a file; see ``init(contentsOf:trusted:)``.
  init(_ data: Data, trusted trust: ClassifierTrust, place: String) throws {
    guard let file = SignedFile(data) else {
      throw Self.fault(
        "form", "The file is no classifier, or was changed after it was written.",
        "Fetch it again, or make one with `attest train`.", place)
    }
    provenance = try Self.provenance(of: file, trust, place)
    guard let content = try? JSONDecoder().decode(ClassifierContent.self, from: file.payload),
      content.format == ClassifierContent.currentFormat, Self.isSound(content)
    else {
      throw Self.fault(
        "form", "The classifier is of a form that this program does not know.",
        "Make it again with this version of the program.", place)
    }
    self.content = content
  }

  /// A classifier that was just trained.
  init(content: ClassifierContent, provenance: Provenance) {
    self.content = content
    self.provenance = provenance
  }

  /// What the classifier says of some texts.
  ///
  /// - Parameter model: the language model that makes the vectors, where the classifier reads vectors.
  /// - Throws: ``LanguageModelCoreError`` `classifier.model` where it is another model than the one learned with.
  public func classify(
    _ texts: [String], model: (any LanguageModel)? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> [Classification] {
    try await classify(texts.map { LabeledExample(text: $0, label: "") }, model: model, progress: progress)
  }

  /// What the classifier says of rows of named numbers.
  public func classify(values: [[String: Double]]) async throws -> [Classification] {
    try await classify(
      values.map { LabeledExample(text: "", label: "", values: $0) }, model: nil, progress: nil)
  }

  private func classify(
    _ examples: [LabeledExample], model: (any LanguageModel)?, progress: (@Sendable (Double) -> Void)?
  ) async throws -> [Classification] {
    if let expected = content.features.model, let model, model.identity.digest != expected.digest {
      throw Self.fault(
        "model", "The classifier was trained on vectors of another model: \(expected.name).",
        "Load that model.", content.name)
    }
    let space = content.features
    let raw = try await FeatureSpace.raw(
      examples, kind: space.kind, preparesText: space.preparesText, names: space.names, model: model,
      progress: progress)
    if case .numbers(let table) = raw, table.contains(where: { $0.count != space.width }) {
      throw Self.fault(
        "model", "The vectors have another length than those that the classifier was trained on.",
        "Load the model that it names.", content.name)
    }
    return try space.vectors(raw, rows: Array(examples.indices)).map { vector in
      try Classification(
        labels: content.head.labels,
        probabilities: content.calibration.probabilities(content.head.logits(vector)),
        isBlank: vector.indices.isEmpty,
        rule: content.uncertainty)
    }
  }

  private static func provenance(of file: SignedFile, _ trust: ClassifierTrust, _ place: String) throws
    -> Provenance
  {
    guard let seal = file.seal else {
      guard trust == .anyone else {
        throw fault(
          "unsigned", "The classifier is not signed, so nobody knows where it comes from.",
          "Use one that was made with `attest train`.", place)
      }
      return .unsigned
    }
    guard seal.publicKey.isValid(seal.value, of: file.payload) else {
      throw fault(
        "changed", "The classifier was changed after it was signed.", "Fetch it again from who made it.",
        place)
    }
    guard case .keys(let keys) = trust else { return .unknown(seal.publicKey) }
    guard keys.contains(seal.publicKey) else {
      throw fault(
        "unknown-key", "The classifier is signed with a key that is not trusted here.",
        "If you trust who made it, put their signing.pub into the folder keys under a name of its own.", place
      )
    }
    return .trusted(seal.publicKey)
  }

  /// Whether the parts fit each other, so that no use of them can fail.
  private static func isSound(_ content: ClassifierContent) -> Bool {
    let (head, space) = (content.head, content.features)
    let rows = head.labels.count == 2 ? 1 : head.labels.count
    guard head.labels.count > 1, head.weights.count == rows, head.biases.values.count == rows,
      head.weights.allSatisfy({ $0.values.count == space.width })
    else { return false }
    if let scale = space.standardization {
      guard scale.means.values.count == space.width, scale.deviations.values.count == space.width else {
        return false
      }
    }
    guard content.uncertainty.sets.thresholds.count == head.labels.count,
      head.labels.count == 2 || !content.calibration.isBinary,
      content.confusion.counts.count == head.labels.count
    else { return false }
    switch space.kind {
    case .tfidf: return space.tfidf?.count == space.width
    case .embedding: return space.model != nil
    case .values: return space.names?.count == space.width
    }
  }

  private static func fault(_ code: String, _ message: String, _ hint: String, _ place: String)
    -> LanguageModelCoreError
  {
    LanguageModelCoreError(
      code: "classifier." + code, message: message, hint: hint, place: place,
      status: code == "missing" ? .missing : .badInput)
  }
}
