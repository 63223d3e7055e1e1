import Explainability

/// The words that rules use on their own in the sentences of `record-summary/1`.
///
/// None of them says anything of a fact: a state, a severity, a direction or a frequency must stand in the evidence.
enum TemplateWords {
  /// All of them, in lower case.
  static let all: Set<String> = Set(
    """
    a and are as at by for from has have in is it its of on or the this to with since until
    dose changed range reference value time times latest first last earlier more further other listed details
    status severity onset age reason reasons diagnosis diagnoses started start end given taken done marked
    known information about section sections entry entries record header body
    allergy allergies intolerance intolerances problem problems medication medications immunization immunizations
    vaccine procedure procedures result results encounter encounters device devices payer payers goal goals plan
    vital sign signs smoking social family history functional mental advance directive directives
    current previously stated says state states looked summarized tests test course courses episodes episode
    unnamed planned member identifier led blood pressure missing birth born sex date dates
    instructions instruction visit visits reaction reactions both while another lists says patient
    """.split(whereSeparator: \.isWhitespace).map { String($0) })

  /// Words that could take the place of a name, with those of which one must stand beside them; `#` is any number.
  static let companions: [String: Set<String>] = [
    "blood": ["pressure"], "pressure": ["blood"], "course": ["earlier"], "courses": ["#"],
    "episode": ["earlier"], "episodes": ["#"], "tests": ["#"], "previously": ["#"],
    "functional": ["status", "and"], "mental": ["status"], "vital": ["sign", "signs"], "sign": ["vital"],
    "signs": ["vital"], "smoking": ["status", "entries"], "advance": ["directive", "directives"],
    "directive": ["advance"], "directives": ["advance"],
    "current": ["medication", "medications", "with", "is"],
  ]

  /// The check of sentences that are made with these words.
  static let check = SentenceCheck(templateWords: all, companions: companions)
}
