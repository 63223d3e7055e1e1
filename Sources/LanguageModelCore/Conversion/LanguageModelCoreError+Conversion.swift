internal import Evidence

extension LanguageModelCoreError {
  /// A safetensors file cannot be what it says it is.
  static func badSafetensors(_ reason: String, place: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "conversion.safetensors", message: "This is not a whole safetensors file: \(reason).",
      hint: "Fetch the file again, or choose one whose name ends in .safetensors.", place: place)
  }

  /// A file that a sentence encoder consists of is not there or cannot be read.
  static func noSourceFile(_ name: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "conversion.missing-file", message: "The file \(name) of the sentence encoder cannot be read.",
      hint: "A folder with config.json, model.safetensors and vocab.txt or tokenizer.json is needed.",
      place: name, status: .missing)
  }

  /// A file of settings holds something that cannot be.
  static func badSettings(_ reason: String, place: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "conversion.settings", message: "The settings of the sentence encoder cannot be used: \(reason).",
      hint: "Fetch the folder again as it was published.", place: place)
  }

  /// The model is of a kind that is not converted.
  static func notConvertible(_ reason: String, place: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "conversion.unsupported", message: "This model cannot be converted: \(reason).",
      hint:
        "Sentence encoders of the architecture BertModel with a WordPiece vocabulary and mean or CLS pooling can be.",
      place: place)
  }

  /// The converted file could not be written.
  static func notWritten(place: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "conversion.not-written", message: "The converted model could not be written.",
      hint: "See that the folder is there, that you may write to it, and that the disk is not full.",
      place: place, status: .missing)
  }
}
