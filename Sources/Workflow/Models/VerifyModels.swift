import LanguageModelCore

/// Reads every model's file and says whether it has the digest that it should have.
public struct VerifyModels: Sendable {
  private let home: ModelHome

  /// A check of the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// Computes every digest anew.
  ///
  /// - Parameter progress: is given the name of the model that is read, and the part done of all, 0 to 1.
  /// - Returns: every model, with its state as it was found.
  public func run(progress: ((_ name: String, _ part: Double) -> Void)? = nil) throws -> [ListedModel] {
    try home.catalogue.verify(progress: progress).map(ListedModel.init)
  }
}
