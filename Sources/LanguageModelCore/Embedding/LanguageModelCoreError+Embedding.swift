internal import Evidence

extension LanguageModelCoreError {
  /// The model gave no vector, or one that has no direction.
  static func noVector(model: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.no-vector", message: "The model gave no usable embedding.",
      hint: "Check the file with `attest models verify`, or choose another model for embedding.", place: model
    )
  }
}
