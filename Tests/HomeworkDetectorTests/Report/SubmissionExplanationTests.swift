import Evidence
import Explainability
import Testing

@testable import HomeworkDetector

/// The content of explanation reports of checks.
@Suite struct SubmissionExplanationTests {
  @Test func everyCheckGivesAReportWhoseAccountAddsUp() async throws {
    for check in SampleChecks.all {
      let content = try await SubmissionExplanation(of: check, parameters: nil).content()
      #expect(content.quality.residual <= content.quality.residualLimit, "\(check.name)")
      #expect(content.account.largestResidual == content.quality.residual)
      #expect(content.sources.map(\.number) == Array(0..<content.sources.count).map { $0 + 1 })
      let cited =
        content.reasons.flatMap(\.sources) + content.checks.flatMap(\.sources)
        + content.gaps.flatMap(\.sources)
      #expect(Set(cited).isSubset(of: Set(content.sources.map(\.number))))
      let scalars = Array(check.text.unicodeScalars)
      for source in content.sources {
        guard case .text(let start, let end) = source.span.place else { continue }
        #expect(source.quote == String(String.UnicodeScalarView(scalars[start..<end])))
        let text = Array((source.text ?? "").unicodeScalars)
        #expect(source.marks.map { String(String.UnicodeScalarView(text[$0])) } == [source.quote])
      }
      #expect(!content.gaps.isEmpty && !content.limits.isEmpty && !content.contest.isEmpty)
      #expect(content.card.attributes.count == 31)
    }
  }

  @Test func theDetectorsThresholdsGiveTheSmallestChange() async throws {
    let parameters = try Detector.essays().parameters
    let check = SampleChecks.check(name: "s", verdict: .ai, probability: 0.97)
    let explanation = SubmissionExplanation(of: check, parameters: parameters)
    let changes = explanation.changes
    #expect(changes.count == 2)
    let found = try #require(changes.first?.counterfactual)
    #expect(found.isFound && found.search == .exhaustive && found.scoreAfter < parameters.thresholds.ai)
    let most = check.detection.explanation?.families.flatMap(\.features).max {
      $0.contribution < $1.contribution
    }
    #expect(found.features.first?.id == most?.id)
    #expect(changes[1].counterfactual.search == .greedy)
    #expect(SubmissionExplanation(of: check, parameters: nil).changes.isEmpty)
  }

  @Test func theFeaturesNamedFirstCountMoreThanRandomOnes() async throws {
    let content = try await SubmissionExplanation(of: SampleChecks.ai, parameters: nil).content()
    for measure in content.quality.measures {
      let random = try #require(measure.random)
      #expect(
        measure.name == "Comprehensiveness" ? measure.value > random : measure.value < random,
        "\(measure.name)")
    }
  }

  @Test func deletionGivesTheScoreBack() throws {
    let score = try #require(SubmissionExplanation(of: SampleChecks.human, parameters: nil).score)
    let deletion = FeatureDeletion(score: score)
    let all = deletion.score(keeping: score.terms.map { _ in true })
    #expect(abs(abs(all) - abs(score.score)) < 1e-9)
    #expect((deletion.attributions.reduce(0, +) > 0) == (all > abs(score.base)))
  }

  @Test func aStudentsPageSaysTheSameInPlainWords() async throws {
    let content = try await SubmissionExplanation(of: SampleChecks.ai, parameters: nil).content()
    let report = ExplanationReport(
      header: ReportHeader(
        subject: "s-0123456789", report: "r-1", time: "2025-11-03T18:20:00Z", program: "attest", models: [],
        templates: [],
        seed: 1, inputs: [], operatorName: "tester"), content: content, commands: ["attest report r-1"])
    for reader in ReportReader.allCases {
      let text = report.page(for: reader).text(style: TerminalStyle(width: 300, color: false))
      #expect(text.contains("likely AI-written") && text.contains("no proof") && text.contains("3 of 1480"))
      #expect(!text.contains("Secret Author") && !text.contains("Marlow"))
    }
  }
}
