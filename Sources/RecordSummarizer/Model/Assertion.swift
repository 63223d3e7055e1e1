/// What the record says of a fact: six different things that are never taken for one another.
public enum Assertion: String, Hashable, Sendable, CaseIterable {
  /// Holds: an active problem or allergy, a current medication, an event that took place.
  case active
  /// Held and no longer does: resolved, inactive, in remission, stopped, completed course.
  case resolved
  /// Said not to be the case: ruled out, refuted, not done, not given, not taken.
  case refuted
  /// Said that none is known: "no known allergies".
  case noKnown
  /// Said that there is no information (null flavor `NI` and kin).
  case noInformation
  /// Neither said nor to be inferred.
  case unknown
}
