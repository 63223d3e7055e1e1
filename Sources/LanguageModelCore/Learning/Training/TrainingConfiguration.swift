internal import Evidence
internal import Foundation

/// What is learned, from what, and how: the content of a configuration file.
public struct TrainingConfiguration: Hashable, Sendable, Decodable {
  /// The classifier's name: letters, digits, hyphens, dots and low lines.
  public var name: String
  /// What it decides, in a sentence.
  public var task: String
  /// The files with the examples; relative paths begin at the configuration file's folder.
  public var data: [String]
  /// Which fields hold what.
  public var fields = DataFields()
  /// What is looked at.
  public var features = FeatureConfiguration()
  /// Whether texts are brought to one form first; see ``TextPreparation``.
  public var preparesText = true
  /// The costs C that cross-validation chooses from.
  public var costs = TrainingConfiguration.defaultCosts
  /// Into how many folds cross-validation divides the examples at most.
  public var folds = 5
  /// Whether each class counts as if it had as many examples as the others.
  public var isBalanced = true
  /// How scores become probabilities.
  public var calibration = CalibrationChoice.auto
  /// How often the set of labels shall hold the right one, above 0.5 and below 1.
  public var confidence = 0.9
  /// The share of the examples that the classifier is measured on and never sees.
  public var heldOutShare = 0.2
  /// The share of the examples that decides when the classifier is uncertain.
  public var calibrationShare = 0.2
  /// How many examples of each class are learned from; `nil` for all.
  public var examplesPerClass: Int?
  /// Decides every shuffle.
  public var seed: UInt64 = 1
  /// The licence of the result, in the words of who trains it.
  public var licence = "not stated"
  /// What the classifier is meant for.
  public var intendedUse = "not stated"
  /// What it is known not to do.
  public var limits: [String] = []

  /// Eleven costs from 0.01 to 1000.
  public static let defaultCosts = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000]

  /// A configuration with defaults for all that is not named.
  public init(name: String, task: String, data: [String]) {
    self.name = name
    self.task = task
    self.data = data
  }

  /// Reads a configuration file.
  ///
  /// - Throws: ``LanguageModelCoreError`` `learning.configuration` with the name in the file that is at fault.
  public init(contentsOf path: String) throws {
    let place = (path as NSString).lastPathComponent
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw LanguageModelCoreError(
        code: "learning.configuration", message: "The configuration file cannot be read.",
        hint: "Name a JSON file; `attest train --help` shows one.", place: place)
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: bytes)
    } catch let error as DecodingError {
      throw Self.explained(error, place: place)
    }
    let folder = (path as NSString).deletingLastPathComponent
    data = data.map { $0.hasPrefix("/") || folder.isEmpty ? $0 : folder + "/" + $0 }
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, task, data, fields, features, costs, folds, calibration, confidence, examplesPerClass, seed
    case licence, intendedUse, limits, calibrationShare
    case preparesText = "prepare"
    case isBalanced = "balanced"
    case heldOutShare = "heldOut"
  }

  /// Reads the content of a configuration file.
  public init(from decoder: any Decoder) throws {
    try StrictKeys.check(decoder, CodingKeys.allCases.map(\.rawValue))
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, _ standard: Value) throws -> Value {
      try container.decodeIfPresent(Value.self, forKey: key) ?? standard
    }
    func refuse(_ key: CodingKeys, _ words: String) -> DecodingError {
      .dataCorruptedError(forKey: key, in: container, debugDescription: words)
    }
    self.init(
      name: try container.decode(String.self, forKey: .name),
      task: try container.decode(String.self, forKey: .task),
      data: try container.decode([String].self, forKey: .data))
    let allowed: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_.".contains($0) }
    guard !name.isEmpty, name.count <= 80, name.allSatisfy(allowed), !name.hasPrefix(".") else {
      throw refuse(.name, "a name of letters, digits, hyphens, dots and low lines is needed")
    }
    guard !data.isEmpty else { throw refuse(.data, "at least one file is needed") }
    fields = try value(.fields, fields)
    features = try value(.features, features)
    preparesText = try value(.preparesText, preparesText)
    costs = try value(.costs, costs)
    guard !costs.isEmpty, costs.allSatisfy({ $0.isFinite && $0 > 0 }) else {
      throw refuse(.costs, "numbers greater than 0 are needed")
    }
    costs = Set(costs).sorted()
    folds = try StrictKeys.number(container, .folds, in: 2...50, default: folds)
    isBalanced = try value(.isBalanced, isBalanced)
    calibration = try value(.calibration, calibration)
    confidence = try StrictKeys.number(container, .confidence, in: 0.5...0.999, default: confidence)
    heldOutShare = try StrictKeys.number(container, .heldOutShare, in: 0.05...0.9, default: heldOutShare)
    calibrationShare = try StrictKeys.number(
      container, .calibrationShare, in: 0...0.5, default: calibrationShare)
    guard heldOutShare + calibrationShare <= 0.95 else {
      throw refuse(.calibrationShare, "too little is left to learn from")
    }
    if try container.decodeIfPresent(Int.self, forKey: .examplesPerClass) != nil {
      examplesPerClass = try StrictKeys.number(container, .examplesPerClass, in: 2...1_000_000, default: 2)
    }
    if container.contains(.seed) {
      guard let number = try? container.decode(UInt64.self, forKey: .seed) else {
        throw refuse(.seed, "a whole number from 0 to 18446744073709551615 is needed")
      }
      seed = number
    }
    licence = try value(.licence, licence)
    intendedUse = try value(.intendedUse, intendedUse)
    limits = try value(.limits, limits)
  }

  private static func explained(_ error: DecodingError, place: String) -> LanguageModelCoreError {
    var message = "The file is not valid JSON."
    switch error {
    case .keyNotFound(let key, _): message = "“\(key.stringValue)” is missing."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      message = "“\(path(context))” is not of the form that it should have."
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      message = "“\(path(context))” is not understood: \(context.debugDescription)."
    default: break
    }
    return LanguageModelCoreError(
      code: "learning.configuration", message: message,
      hint: "`attest train --help` shows a configuration file.", place: place, status: .badUse)
  }

  private static func path(_ context: DecodingError.Context) -> String {
    String(context.codingPath.map(\.stringValue).joined(separator: ".").prefix(80))
  }
}
