import Evidence
import LanguageModelCore

/// Converts the built-in models to what is used, where that is not done yet: the sentence encoder to GGUF, the decoder to half precision.
public struct PrepareModels: Sendable {
  /// What was prepared.
  public struct Outcome: Hashable, Sendable, Codable {
    /// The model.
    public var model: ListedModel
    /// Whether it was converted now; otherwise it was there already.
    public var isNew: Bool
  }

  /// How weights can be stored, as the command names it.
  ///
  /// The standard is ``standardType``.
  public static let typeNames = WeightFormat.allCases.map(\.rawValue)

  /// How they are stored unless told otherwise.
  public static let standardType = WeightFormat.standard.rawValue

  private let home: ModelHome

  /// A preparation of the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// Converts the models whose weights are there: the sentence encoder's have to be.
  ///
  /// - Parameter type: how the sentence encoder's weights are stored: one of ``typeNames``.
  public func run(type name: String = standardType) throws -> [Outcome] {
    guard let type = WeightFormat(rawValue: name.lowercased()) else {
      throw WorkflowError(
        code: "use.type", message: "Weights cannot be stored in this way.",
        hint: "The ways are \(Self.typeNames.joined(separator: ", ")).", status: .badUse)
    }
    let catalogue = home.catalogue
    let done = [try catalogue.prepare(type: type), try catalogue.expand()].compactMap { $0 }
    return done.map { Outcome(model: ListedModel($0.model), isNew: $0.isNew) }
  }
}
