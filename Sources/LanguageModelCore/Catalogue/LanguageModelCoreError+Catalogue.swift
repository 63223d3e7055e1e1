internal import Evidence
internal import Glibc

extension LanguageModelCoreError {
  /// A file cannot be read.
  static func unreadable(_ place: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.not-found", message: "The model file cannot be read.",
      hint: "Check the path and that you may read the file.", place: place)
  }

  /// A file cannot be written to the folder of models.
  static func unwritable(_ number: Int32) -> LanguageModelCoreError {
    if number == ENOSPC || number == EDQUOT {
      return LanguageModelCoreError(
        code: "catalogue.full", message: "The disk is full; the models are as they were.",
        hint: "Free some space, or keep the model where it is with --link.", place: "models", status: .missing
      )
    }
    return LanguageModelCoreError(
      code: "catalogue.cannot-write", message: "The folder of models cannot be written.",
      hint: "Set ATTEST_HOME to a folder that you may write to.", place: "models", status: .missing)
  }

  /// A JSON file of the catalogue is not what it should be.
  static func damagedCatalogue(_ name: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "catalogue.damaged", message: "The list of models that were added cannot be read.",
      hint: "Move the file models/\(name) away, then add your models again.", place: name)
  }

  /// No model has the name.
  static func unknownModel(_ name: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "catalogue.unknown", message: "The catalogue has no model of this name.",
      hint: "`attest models` lists the names.", place: String(name.prefix(80)), status: .badUse)
  }

  /// No model serves the purpose.
  static func nothingFor(_ purpose: ModelPurpose) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "catalogue.no-purpose", message: "No model for \(purpose.rawValue) is there.",
      hint: "Run `make setup`, or add one with `attest models add FILE`.", status: .missing)
  }

  /// The model's file is not there.
  static func missing(_ model: CataloguedModel) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.missing", message: "The model's file is not there.", hint: model.remedy,
      place: model.entry.name, status: .missing)
  }

  /// The model's file is another than the catalogue names.
  static func wrongDigest(_ model: CataloguedModel) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.wrong-digest",
      message: "The model's file has another SHA-256 than the catalogue says, so it is not used.",
      hint: ModelCatalogue.remedy(for: model.entry, .changed), place: model.entry.name)
  }

  /// The weights that a model is converted from are others than this program knows.
  static func wrongSource(_ name: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.wrong-digest",
      message: "The weights that this model is converted from have another SHA-256 than they should.",
      hint: "Run `make setup` to fetch them again.", place: name)
  }
}
