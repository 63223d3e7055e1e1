import Evidence

extension CheckJSON {
  private static func optional(_ value: String?) -> CheckJSON { value.map(CheckJSON.string) ?? .null }
  private static func optional(_ value: Int?) -> CheckJSON { value.map(CheckJSON.integer) ?? .null }
  private static func optional(_ value: Double?) -> CheckJSON { value.map(CheckJSON.number) ?? .null }

  private static func range(_ range: Range<Int>) -> CheckJSON {
    .object(["start": .integer(range.lowerBound), "end": .integer(range.upperBound)])
  }

  private static func interval(_ range: ClosedRange<Double>) -> CheckJSON {
    .object(["low": .number(range.lowerBound), "high": .number(range.upperBound)])
  }

  /// A check.
  static func object(of check: SubmissionCheck) -> CheckJSON {
    .object([
      "schema": .string("submission-check/1"), "name": .string(check.name),
      "assignment": optional(check.assignment), "kind": .string(check.kind.rawValue),
      "language": optional(check.language), "text": .string(check.text),
      "document": .object([
        "name": .string(check.document.name), "sha256": .string(check.document.digest.hex),
        "mediaType": .string(check.document.mediaType), "byteCount": .integer(check.document.byteCount),
        "repairs": .array(
          check.document.repairs.map {
            .object(["code": .string($0.code), "message": .string($0.message), "line": optional($0.line)])
          }),
      ]),
      "detection": object(of: check.detection),
      "surface": .array(
        check.surface.map {
          .object([
            "kind": .string($0.kind.rawValue), "sentence": .string($0.sentence), "count": .integer($0.count),
            "ranges": .array($0.ranges.map(range)),
          ])
        }),
      "references": .array(
        check.references.map {
          .object([
            "kind": .string($0.kind.rawValue), "text": .string($0.text), "sentence": .string($0.sentence),
            "range": range($0.range),
          ])
        }),
      "revision": check.revision.map(object(of:)) ?? .null,
      "similar": .array(check.similar.map(object(of:))),
      "history": check.history.map(object(of:)) ?? .null,
      "stamp": .object([
        "program": .string(check.stamp.program), "rules": .string(check.stamp.rules),
        "inputs": .array(check.stamp.inputs.map { .string($0.hex) }),
        "options": .array(
          check.stamp.options.map { .object(["label": .string($0.label), "value": .string($0.value)]) }),
      ]),
    ])
  }

  private static func object(of detection: Detection) -> CheckJSON {
    .object([
      "verdict": .string(detection.verdict.rawValue), "words": .integer(detection.words),
      "verdictInWords": .string(detection.verdict.words),
      "certaintyInWords": optional(SubmissionReport.certainty(of: detection)),
      "probability": optional(detection.probability), "detector": .string(detection.detector),
      "reasons": .array(
        detection.reasons.map {
          .object(["kind": .string($0.kind.rawValue), "sentence": .string($0.sentence)])
        }),
      "explanation": detection.explanation.map(object(of:)) ?? .null,
      "tokens": .array(
        detection.tokens.map {
          .object([
            "range": range($0.range), "rank": optional($0.rank),
            "logProbability": optional($0.logProbability),
          ])
        }),
      "errorRates": .array(
        detection.errorRates.map {
          .object([
            "group": .string($0.group), "humanTexts": .integer($0.humanTexts),
            "wronglyCalledAI": .integer($0.falselyAccused), "falsePositives": interval($0.falsePositives),
            "aiTexts": .integer($0.aiTexts), "found": .integer($0.found), "cleared": .integer($0.cleared),
          ])
        }),
    ])
  }

  private static func object(of explanation: DetectionExplanation) -> CheckJSON {
    .object([
      "logOdds": .number(explanation.logOdds), "base": .number(explanation.base),
      "residual": .number(explanation.residual), "wholeText": .number(explanation.wholeText),
      "sentenceResidual": .number(explanation.sentenceResidual),
      "families": .array(
        explanation.families.map { family in
          .object([
            "id": .string(family.id), "title": .string(family.title),
            "contribution": .number(family.contribution),
            "features": .array(
              family.features.map {
                .object([
                  "id": .string($0.id), "title": .string($0.title), "value": .number($0.value),
                  "human": interval($0.human), "ai": interval($0.ai),
                  "contribution": .number($0.contribution),
                ])
              }),
          ])
        }),
      "sentences": .array(
        explanation.sentences.map {
          .object(["range": range($0.range), "contribution": .number($0.contribution)])
        }),
    ])
  }

  private static func object(of revision: RevisionEvidence) -> CheckJSON {
    .object([
      "editingMinutes": optional(revision.editingMinutes), "revision": optional(revision.revision),
      "revisionIdentifiers": optional(revision.revisionIdentifiers),
      "authors": .integer(revision.authors.count), "created": optional(revision.created),
      "modified": optional(revision.modified), "application": optional(revision.application),
      "insertions": .integer(revision.insertions), "deletions": .integer(revision.deletions),
    ])
  }

  private static func object(of similar: SubmissionCheck.Similar) -> CheckJSON {
    .object([
      "name": .string(similar.name), "text": .string(similar.text),
      "isPrevious": .boolean(similar.isPrevious),
      "similarity": .number(similar.match.similarity), "containment": .number(similar.match.containment),
      "first": .integer(similar.match.first), "second": .integer(similar.match.second),
      "passages": .array(
        similar.match.passages.map {
          .object(["first": range($0.first), "second": range($0.second), "length": .integer($0.length)])
        }),
    ])
  }

  private static func object(of history: HistoryComparison) -> CheckJSON {
    .object([
      "distance": .number(history.distance), "usual": history.usual.map(interval) ?? .null,
      "texts": .integer(history.texts), "words": .integer(history.words),
      "differences": .array(
        history.differences.map {
          .object([
            "title": .string($0.title), "value": .number($0.value), "earlier": .number($0.earlier),
            "deviations": .number($0.deviations),
          ])
        }), "cautions": .array(history.cautions.map(CheckJSON.string)),
    ])
  }
}
