import Evidence
import Foundation
import LanguageModelCore

/// Where the models of this computer are, and which of them is used for what.
///
/// A model is chosen by the name that a command is given, else by `$ATTEST_SCORING_MODEL`, `$ATTEST_GENERATION_MODEL` or
/// `$ATTEST_EMBEDDING_MODEL`, else it is the first of the catalogue that serves the purpose.
public struct ModelHome: Sendable {
  /// The folder, in which models lie in `models`.
  public var path: String
  private let environment: [String: String]

  /// A folder, and the names that the environment chooses.
  public init(path: String, environment: [String: String] = [:]) {
    self.path = path
    self.environment = environment
  }

  /// The folder that holds the store where none is named: `$ATTEST_HOME`, else `~/.local/share/attest`.
  public static func standard() -> ModelHome {
    ModelHome(
      path: (RecordStore.defaultPath() as NSString).deletingLastPathComponent,
      environment: ProcessInfo.processInfo.environment)
  }

  /// What a model can be used for, as commands name it.
  public static let purposeNames = ModelPurpose.allCases.map(\.rawValue)

  var catalogue: ModelCatalogue { ModelCatalogue(home: path) }

  /// Loads the model for a purpose.
  ///
  /// - Parameter name: its name; `nil` for what the environment or the catalogue says.
  func load(_ purpose: ModelPurpose, named name: String?) throws -> any LanguageModel {
    let variable = "ATTEST_\(purpose.rawValue.uppercased())_MODEL"
    let chosen = name ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    if let chosen { return try catalogue.load(name: chosen) }
    return try catalogue.load(purpose: purpose)
  }

  /// The purposes with these names.
  static func purposes(_ names: [String]) throws -> [ModelPurpose] {
    try names.map { name in
      guard let purpose = ModelPurpose(rawValue: name.lowercased()) else {
        throw WorkflowError(
          code: "use.purpose", message: "A model has no such purpose.",
          hint: "The purposes are \(purposeNames.joined(separator: ", ")).", status: .badUse)
      }
      return purpose
    }
  }
}
