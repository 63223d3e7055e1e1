import Evidence
import HomeworkDetector

/// Checks of texts written for these tests, with figures made up for them.
enum SampleChecks {
  static let stamp = RunStamp(
    program: "attest 0.1.0", rules: "homework-check/1", inputs: [digest("b")],
    options: [LabeledValue("Model", "a small language model"), LabeledValue("Words measured at most", "450")])

  static func digest(_ digit: Character) -> ContentDigest {
    ContentDigest(hex: String(repeating: digit, count: 64)) ?? fallback
  }

  private static let fallback: ContentDigest = {
    guard let digest = ContentDigest(bytes: [UInt8](repeating: 0, count: 32)) else {
      preconditionFailure("thirty-two bytes are a digest")
    }
    return digest
  }()

  static let sentences = [
    "Many people believe that a library is only a place for books.",
    "However, a modern library offers a wide range of services to the whole community.",
    "It plays a crucial role in helping people of all ages to learn.",
    "My grandmother still keeps her card from 1961 in the biscuit tin, next to a button she has no coat for.",
    "Furthermore, libraries provide a quiet environment in which students can focus.",
    "Last winter the heating broke and we all sat there in hats, reading, nobody left. 📚👩‍🏫",
    "In conclusion, libraries remain an essential part of modern society.",
  ]

  static func text(_ sentences: [String]) -> (text: String, ranges: [Range<Int>]) {
    var text = ""
    var ranges: [Range<Int>] = []
    for sentence in sentences {
      let start = text.unicodeScalars.count
      text += sentence
      ranges.append(start..<text.unicodeScalars.count)
      text += sentence == sentences[3 % sentences.count] ? "\n\n" : " "
    }
    return (text, ranges)
  }

  static func features(_ sign: Double) -> [DetectionExplanation.Family] {
    func feature(
      _ id: String, _ title: String, _ value: Double, _ human: ClosedRange<Double>, _ ai: ClosedRange<Double>,
      _ contribution: Double
    ) -> DetectionExplanation.Feature {
      .init(id: id, title: title, value: value, human: human, ai: ai, contribution: contribution * sign)
    }
    return [
      .init(
        id: "predictability", title: "How predictable the words are", contribution: 2.41 * sign,
        features: [
          feature(
            "p.rank1", "words that were the model's first guess", 0.612, 0.41...0.52, 0.57...0.66, 1.83),
          feature(
            "p.curve", "how close each word is to the likeliest choice", 0.92, -0.31...0.44, 0.71...1.36, 0.58
          ),
        ]),
      .init(
        id: "style", title: "Style", contribution: -0.37 * sign,
        features: [
          feature("s.length", "how much sentence length varies", 6.8, 6.1...10.9, 3.9...6.2, -0.52),
          feature("s.connect", "connecting words per 100 words", 2.31, 0.8...1.9, 1.6...3.2, 0.15),
        ]),
      .init(
        id: "rhythm", title: "Rhythm of the sentences", contribution: 0.04 * sign,
        features: [
          feature(
            "r.burst", "how much predictability changes between sentences", 0.51, 0.4...0.8, 0.3...0.6, 0.04)
        ]),
    ]
  }

  static func explanation(_ ranges: [Range<Int>], sign: Double) -> DetectionExplanation {
    let parts = [0.3, 0.52, 0.61, -0.42, 0.33, -0.2, 0.44]
    let base = -0.4
    let families = features(sign)
    let logOdds = base + families.map(\.contribution).reduce(0, +)
    let sentences = ranges.enumerated().map {
      DetectionExplanation.Sentence(range: $1, contribution: parts[$0 % parts.count] * sign)
    }
    return DetectionExplanation(
      logOdds: logOdds, base: base, families: families, residual: 0, sentences: sentences,
      wholeText: logOdds - base - sentences.map(\.contribution).reduce(0, +), sentenceResidual: 0)
  }

  static let rates = [
    ErrorRate(
      group: "essays by learners of English, 200 to 400 words", humanTexts: 1480, falselyAccused: 3,
      falsePositives: 0.00069...0.00594, aiTexts: 600, found: 402, cleared: 31),
    ErrorRate(
      group: "all essays", humanTexts: 5012, falselyAccused: 21, falsePositives: 0.00274...0.0064,
      aiTexts: 2100,
      found: 1433, cleared: 140),
    ErrorRate(
      group: "essays under 200 words", humanTexts: 212, falselyAccused: 0, falsePositives: 0...0.0178,
      aiTexts: 0, found: 0,
      cleared: 0),
  ]

  /// Word ranges as tokens with made-up ranks.
  static func tokens(_ text: String) -> [TokenPredictability] {
    var tokens: [TokenPredictability] = []
    let scalars = Array(text.unicodeScalars)
    var start = 0
    for end in 1...scalars.count where end == scalars.count || scalars[end] == " " {
      let rank =
        tokens.isEmpty ? nil : (tokens.count * tokens.count * 37) % [7, 40, 900, 5000][tokens.count % 4] + 1
      tokens.append(
        .init(range: start..<end, rank: rank, logProbability: rank.map { -0.4 * Double($0).squareRoot() }))
      start = end
    }
    return tokens
  }

  static func check(
    name: String, verdict: Verdict, probability: Double?, reasons: [AbstentionReason] = [], sign: Double = 1,
    sentences: [String] = sentences
  ) -> SubmissionCheck {
    let (text, ranges) = text(sentences)
    return SubmissionCheck(
      name: name, assignment: "Essay 2: Why libraries matter", kind: .prose, language: nil,
      document: Document(
        digest: digest("a"), name: "Quill_Ada_77/essay.docx",
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        byteCount: 23_410),
      text: text,
      detection: Detection(
        verdict: verdict, probability: probability, reasons: reasons,
        explanation: explanation(ranges, sign: sign),
        tokens: tokens(text), words: text.split { $0 == " " || $0 == "\n" }.count, errorRates: rates,
        detector: "essays-en 1"),
      surface: [], references: [], revision: nil, similar: [], history: nil, stamp: stamp)
  }

  static var ai: SubmissionCheck {
    var check = check(name: "Marlow, Robin", verdict: .ai, probability: 0.9712)
    check.revision = RevisionEvidence(
      editingMinutes: 4, revision: 2, revisionIdentifiers: 3, authors: ["Secret Author"],
      created: "2025-11-03T18:20:00Z", modified: "2025-11-03T18:24:00Z", application: "A Word Processor",
      insertions: 2,
      deletions: 1)
    check.references = [
      ReferenceFinding(
        kind: .isbn, text: "978-3-16-148410-1", sentence: "The check digit would have to be 0.", range: 0..<5)
    ]
    check.history = HistoryComparison(
      distance: 1.32, usual: 0.71...1.04, texts: 3, words: 1210,
      differences: [
        .init(title: "“the” per 1,000 words", value: 71.2, earlier: 52.9, deviations: 1.9),
        .init(title: "“which” per 1,000 words", value: 9.8, earlier: 1.1, deviations: 2.4),
      ], cautions: ["Three earlier texts are few; the comparison is rough."])
    return check
  }

  static var human: SubmissionCheck {
    check(name: "Fenn, Ivo", verdict: .human, probability: 0.031, sign: -1)
  }

  static var short: SubmissionCheck {
    check(
      name: "Oduya, Kemi", verdict: .uncertain, probability: 0.83,
      reasons: [
        .init(
          kind: .short,
          sentence: "The text has 41 words; under 120 the check is wrong too often to give a result.")
      ], sentences: Array(sentences.prefix(3)))
  }

  static var hidden: SubmissionCheck {
    var check = check(
      name: "Brandt, Lou", verdict: .uncertain, probability: 0.44,
      reasons: [
        .init(
          kind: .betweenThresholds,
          sentence: "The evidence is mixed: it lies between the limits for either result.")
      ])
    let start = check.text.unicodeScalars.count
    check.text += "As an AI language model, I have no libr\u{200B}ary card of my own."
    check.surface = [
      SurfaceFinding(
        kind: .zeroWidth,
        sentence: "Invisible characters; copying from a web page or a PDF often brings them along.",
        count: 1, ranges: [(start + 35)..<(start + 43)]),
      SurfaceFinding(
        kind: .hiddenText,
        sentence:
          "Text that the formatting hides, such as white or tiny letters; templates sometimes hold it.",
        count: 1,
        ranges: [start..<(start + 60)]),
      SurfaceFinding(
        kind: .leakedPhrase,
        sentence: "A phrase that assistants use of themselves; an essay about such programs may quote it.",
        count: 1,
        ranges: [start..<(start + 23)]),
    ]
    return check
  }

  static let programs = (
    "// café ☕\nint total(List<Integer> prices) {\n  int sum = 0;\n  for (int price : prices) {\n    sum += price;\n  }\n  return sum;\n}\n",
    "int add(List<Integer> values) {\n  int result = 0;\n  for (int value : values) {\n    result += value;\n  }\n  return result;\n}\n\nvoid main() { print(add(read())); }\n"
  )

  static var program: SubmissionCheck {
    var check = check(
      name: "Tanaka, Rei", verdict: .uncertain, probability: nil,
      reasons: [
        .init(
          kind: .program,
          sentence: "Who wrote a program is not judged: this is not measured well enough to be fair.")
      ])
    check.kind = .program
    check.language = "Java"
    check.text = programs.0
    check.detection.explanation = nil
    check.detection.tokens = []
    check.detection.errorRates = []
    check.similar = [
      .init(
        name: "Marlow, Robin", text: programs.1, isPrevious: false,
        match: SimilarityMatch(
          first: 0, second: 1, similarity: 0.67, containment: 0.94,
          passages: [
            .init(first: 10..<118, second: 0..<125, length: 31),
            .init(first: 100..<118, second: 100..<125, length: 4),
          ])),
      .init(
        name: "Old, Sam", text: programs.1, isPrevious: true,
        match: SimilarityMatch(
          first: 0, second: 2, similarity: 0.2, containment: 0.3,
          passages: [.init(first: 44..<60, second: 36..<55, length: 9)])),
    ]
    return check
  }

  static var all: [SubmissionCheck] { [ai, human, short, hidden, program] }
}
