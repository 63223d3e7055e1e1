/// What a model is used for.
public enum ModelPurpose: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Saying how predictable each token of a text is.
  case scoring
  /// Continuing a prompt.
  case generation
  /// Turning a text into a vector.
  case embedding

  /// The order in which purposes are listed: that of the declaration.
  public static func < (left: ModelPurpose, right: ModelPurpose) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// What a model can be used for, by its architecture.
  ///
  /// - Parameter description: what the model's file says of itself.
  static func possible(_ description: ModelDescription) -> [ModelPurpose] {
    switch (description.hasDecoder, description.hasEncoder) {
    case (true, false): [.scoring, .generation, .embedding]
    case (true, true): [.generation]
    default: [.embedding]
    }
  }

  /// What a model is used for where nobody says otherwise.
  static func usual(_ description: ModelDescription) -> [ModelPurpose] {
    switch (description.hasDecoder, description.hasEncoder) {
    case (true, false): [.scoring, .generation]
    case (true, true): [.generation]
    default: [.embedding]
    }
  }
}
