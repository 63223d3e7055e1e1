import LanguageModelCore

/// Lists the models of this computer, the built-in ones first.
public struct ListModels: Sendable {
  private let home: ModelHome

  /// A list of the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// The models; none of their files is read.
  public func run() throws -> [ListedModel] { try home.catalogue.models().map(ListedModel.init) }
}
