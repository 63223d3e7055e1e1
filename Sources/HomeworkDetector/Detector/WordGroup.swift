/// Closed lists of English words that the detector counts: no word of them tells what a text is about.
enum WordGroup {
  /// A list of words with what a reader is told of it.
  struct Group: Sendable {
    var id: String
    var title: String
    var words: Set<String>

    init(_ id: String, _ title: String, _ words: String) {
      self.id = id
      self.title = title
      self.words = Set(words.split(separator: " ").map(String.init))
    }
  }

  static let additive = set("additionally moreover furthermore besides")
  static let adversative = set(
    "however nevertheless nonetheless despite although though while whereas yet instead conversely")
  static let causal = set("therefore thus hence consequently accordingly")
  static let sequential = set(
    "first firstly second secondly third thirdly finally lastly next overall ultimately then")
  static let prepositions = set(
    """
    of in to for with on at by from about into through over between under against during without within among across \
    toward towards upon beyond throughout along around
    """)
  static let be = set("is are was were be been being am")
  static let connectives = additive.union(adversative).union(causal).union(sequential)

  /// The groups whose share of the words is a feature.
  static let groups: [Group] = [
    Group("articles", "articles (the, a, an)", "a an the"),
    Group("be", "forms of “be”", "is are was were be been being am"),
    Group("do", "forms of “do”", "do does did doing done"),
    Group("modals", "modal verbs (can, would, should)", "can could will would should may might must shall"),
    Group("and", "the word “and”", "and"),
    Group(
      "subordinators", "words that open a subordinate clause (because, when, if)",
      "because if when while although though since unless until whereas after before as whether"),
    Group("because", "“because” and “so”", "because so cause"),
    Group(
      "negation", "negations (not, no, never, don't)",
      """
      not no never none nothing nobody neither nor cannot don't doesn't didn't won't can't isn't wasn't wouldn't \
      couldn't shouldn't aren't
      """),
    Group("that", "the word “that”", "that"),
    Group("these", "“this” and “these”", "this these"),
    Group("there", "the word “there”", "there"),
    Group(
      "degree", "words of degree (very, just, even)",
      "very really so too just even still already only quite pretty"),
    Group("also", "the word “also”", "also"),
    Group(
      "additive", "connectives that add (moreover, additionally)", "additionally moreover furthermore besides"
    ),
    Group(
      "sequential", "connectives that order (first, finally, ultimately)",
      "first firstly second secondly third thirdly finally lastly next overall ultimately then"),
    Group(
      "emphasis", "words of emphasis (clearly, essential, significant)",
      """
      clearly certainly definitely indeed undoubtedly obviously always truly absolutely essential crucial important \
      significant significantly
      """),
    Group(
      "everyday", "everyday words (get, go, thing, lot)",
      "get gets got getting go goes going went thing things stuff lot lots"),
    Group(
      "saying", "verbs of saying and thinking (say, think, want)",
      "say says said think thinks thought know knows feel feels felt want wants wanted"),
    Group("such", "the word “such”", "such"), Group("like", "the word “like”", "like"),
    Group("their", "the word “their”", "their"), Group("as", "the word “as”", "as"),
    Group("with", "the word “with”", "with"),
    Group("particles", "particles (up, out, away)", "up out off down away back"),
    Group("questions", "question words (how, what, why)", "how what why where when"),
    Group("people", "words for people in general", "people person someone everyone anyone one"),
  ]

  /// The words that count as function words among the model's tokens.
  static let function = set(
    """
    the a an of to in and that is was it for on with as at by from this be are or not but he she they we you i his her \
    their have has had which who what when there if will would can could do does did been were its so than then them \
    these those my your our me him us no up out about into over after also more most some any such only other all one \
    just because how
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
