internal import Evidence

extension RecordSummarizerError {
  /// A sentence is not borne out by the facts it cites, and neither is the quotation that should stand in its place.
  static func unfounded(claim: String, place: String) -> RecordSummarizerError {
    RecordSummarizerError(
      code: "summary.unfounded",
      message: "The statement \(claim) is not borne out by the entries it cites, so no summary is given.",
      hint:
        "Report the fault with the name of the statement; the other sections can be asked for with --sections.",
      place: place)
  }
}
