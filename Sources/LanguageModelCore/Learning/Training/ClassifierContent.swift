/// Everything that a classifier's file says: what it decides, how, and what it was made of.
public struct ClassifierContent: Hashable, Sendable, Codable {
  /// The form of the file.
  public static let currentFormat = "attest-classifier-1"

  /// The form of the file: ``currentFormat``.
  public var format = ClassifierContent.currentFormat
  /// The classifier's name.
  public var name: String
  /// What it decides.
  public var task: String
  /// What it is meant for.
  public var intendedUse: String
  /// What it is known not to do.
  public var limits: [String]
  /// Its licence, in the words of who trained it.
  public var licence: String
  /// The program that made it, and its version.
  public var program: String
  /// What decided every shuffle.
  public var seed: UInt64

  /// The features.
  public var features: FeatureSpace
  /// The weights.
  public var head: LogisticRegression
  /// How logits become probabilities.
  public var calibration: ScoreCalibration
  /// When it is uncertain.
  public var uncertainty: UncertaintyRule
  /// How the weights were learned.
  public var learning: LearningRecord

  /// The files that were learned from.
  public var data: [DataFile]
  /// The parts that they were divided into.
  public var parts: [PartCounts]
  /// What was measured on the part that was held out.
  public var measures: [HeldOutMeasure]
  /// The right labels against the labels that were given, in the order of the head's labels.
  public var confusion: ConfusionMatrix
}
