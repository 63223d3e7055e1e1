/// What a summary shows.
public struct SummaryOptions: Sendable, Hashable {
  /// The sections to show; `nil` for all.
  public var sections: Set<SummarySection>?
  /// Results, vital signs, encounters, procedures and immunizations surely before this time are left out.
  ///
  /// Allergies, problems and medications never are, nor is anything without a date.
  public var since: ClinicalTime?

  /// Everything.
  public init() {}
}
