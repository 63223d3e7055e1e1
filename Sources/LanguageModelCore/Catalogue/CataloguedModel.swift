/// A model of the catalogue, where its file is and whether it can be used.
public struct CataloguedModel: Hashable, Sendable {
  /// What the catalogue knows of it.
  public var entry: ModelEntry
  /// The file's path, whether or not it is there.
  public var path: String
  /// Whether it can be used.
  public var state: ModelState
  /// What to do where it cannot be used; `nil` where it can.
  public var remedy: String?
}
