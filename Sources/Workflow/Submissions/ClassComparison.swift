import DocumentReading
import Evidence
import Foundation
import HomeworkDetector

/// Compares the submissions of a class with each other and with earlier work.
struct ClassComparison {
  /// Earlier work.
  struct Earlier: Sendable {
    var name: String
    var read: ReadSubmission
  }

  /// For each submission what it is similar to, the most similar first.
  private(set) var similar: [[SubmissionCheck.Similar]]
  /// What was left out of the comparison, as sentences.
  private(set) var notes: [String] = []

  /// Compares.
  ///
  /// - Parameters:
  ///   - assignment: the assignment's own text or code.
  ///   - least: the least containment, 0 to 1, that is told.
  init(_ items: [SubmissionItem], earlier: [Earlier], assignment: String?, least: Double) {
    similar = Array(repeating: [], count: items.count)
    let prose = items.indices.filter { items[$0].read.kind == .prose }
    let earlierProse = earlier.indices.filter { earlier[$0].read.kind == .prose }
    take(
      ProseSimilarity().compare(
        prose.map { Self.compared(items[$0].read) },
        previous: earlierProse.map { Self.compared(earlier[$0].read) },
        assignment: assignment),
      items, prose, earlier, earlierProse, least: least)
    for language in ProgramLanguage.allCases {
      let programs = items.indices.filter { items[$0].read.language == language }
      guard !programs.isEmpty else { continue }
      let earlierPrograms = earlier.indices.filter { earlier[$0].read.language == language }
      take(
        ProgramSimilarity(language: language).compare(
          programs.map { items[$0].read.document.text },
          previous: earlierPrograms.map { earlier[$0].read.document.text },
          assignment: assignment),
        items, programs, earlier, earlierPrograms, least: least)
    }
    for index in similar.indices {
      similar[index].sort { $0.match.similarity > $1.match.similarity }
    }
  }

  private mutating func take(
    _ result: SimilarityResult, _ items: [SubmissionItem], _ places: [Int], _ earlier: [Earlier],
    _ earlierPlaces: [Int], least: Double
  ) {
    notes += result.notes
    for match in result.matches where match.containment >= least {
      let first = places[match.first]
      if match.second < places.count {
        let second = places[match.second]
        // Several files of one student may repeat each other.
        guard items[first].student != items[second].student else { continue }
        similar[first].append(
          SubmissionCheck.Similar(
            name: items[second].name, text: items[second].read.document.text, isPrevious: false, match: match)
        )
        similar[second].append(
          SubmissionCheck.Similar(
            name: items[first].name, text: items[first].read.document.text, isPrevious: false,
            match: Self.turned(match)))
      } else {
        let other = earlier[earlierPlaces[match.second - places.count]]
        similar[first].append(
          SubmissionCheck.Similar(
            name: other.name, text: other.read.document.text, isPrevious: true, match: match))
      }
    }
  }

  /// The match as the second of the two sees it.
  private static func turned(_ match: SimilarityMatch) -> SimilarityMatch {
    SimilarityMatch(
      first: match.second, second: match.first, similarity: match.similarity, containment: match.containment,
      passages: match.passages.map {
        SimilarityMatch.Passage(first: $0.second, second: $0.first, length: $0.length)
      }.sorted { $0.first.lowerBound < $1.first.lowerBound })
  }

  private static func compared(_ read: ReadSubmission) -> ComparedText {
    ComparedText(
      read.document.text, hidden: read.document.hidden,
      quotations: read.document.blocks.filter { $0.kind == .quotation }.map(\.range))
  }
}
