/// What an allergy or intolerance does.
public struct Reaction: Hashable, Sendable {
  /// The manifestation, such as hives.
  public var manifestation: Concept
  /// How severe the reaction is, where it was said of this reaction.
  public var severity: Concept?

  /// A reaction.
  public init(manifestation: Concept, severity: Concept? = nil) {
    self.manifestation = manifestation
    self.severity = severity
  }
}
