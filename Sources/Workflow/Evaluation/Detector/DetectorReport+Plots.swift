import Explainability
import Foundation
import HomeworkDetector
import LanguageModelCore

extension DetectorReport {
  /// The plots: SVG by file name.
  var plots: [String: String] {
    [
      "sources.svg": sourcePlot.svg(), "roc.svg": rocPlot.svg(), "length.svg": lengthPlot.svg(),
      "reliability.svg": reliabilityPlot.svg(), "groups.svg": groupPlot.svg(),
    ]
  }

  /// The ten bins of the probabilities.
  var reliability: [ExpectedCalibrationError.Bin] {
    let judged = evaluation.judged
    let error = try? ExpectedCalibrationError(
      probabilities: judged.map { $0.probability ?? 0.5 }, labels: judged.map(\.isAI))
    return error?.bins ?? []
  }

  private var reliabilityPlot: PageChart {
    let points = reliability.compactMap { bin -> PageChart.Point? in
      guard let mean = bin.meanProbability, let observed = bin.observed else { return nil }
      let positives = Int((observed * Double(bin.count)).rounded())
      let interval = try? WilsonInterval(successes: positives, trials: bin.count)
      return PageChart.Point(x: mean, y: observed, interval: interval.map { $0.lower...$0.upper })
    }
    return PageChart(
      kind: .line, title: "Probability told and share by language models, sources left out",
      x: .init("probability told", range: 0...1), y: .init("share by language models", range: 0...1),
      series: [.init(name: "all sources", points: points)], hasDiagonal: true)
  }

  private var sourcePlot: PageChart {
    let names = evaluation.sources
    let series = [false, true].map { isAI in
      PageChart.Series(
        name: isAI ? "by language models" : "by people",
        points: names.enumerated().compactMap { place, source in
          let scores = zip(evaluation.measured.texts, evaluation.judged)
            .filter { $0.0.source == source && $0.0.isAI == isAI }.map(\.1.score).sorted()
          guard !scores.isEmpty else { return nil }
          func quantile(_ share: Double) -> Double {
            scores[min(scores.count - 1, Int(share * Double(scores.count)))]
          }
          return PageChart.Point(
            x: Double(place) + (isAI ? 0.15 : -0.15), y: quantile(0.5),
            interval: quantile(0.05)...quantile(0.95))
        })
    }
    let thresholds = PageChart.Series(
      name: "threshold of the verdict “AI”",
      points: names.enumerated().compactMap { place, source in
        evaluation.heldOut.parameters[source].map { .init(x: Double(place), y: $0.thresholds.ai) }
      })
    return PageChart(
      kind: .scatter, title: "Log-odds by source: median and 5 to 95 %, source left out",
      x: .init("source", categories: names.map(Self.short)), y: .init("log-odds"),
      series: series + [thresholds])
  }

  /// A source's name that fits under an axis.
  private static func short(_ source: String) -> String {
    let parts = source.split(separator: "/")
    return parts.last.map { $0.count < 15 ? String($0) : String(parts[0]) } ?? source
  }

  private var groupPlot: PageChart {
    let shown = groups.filter { ["gender", "race", "proficiency"].contains($0.kind) }
    let names = shown.map { group in
      group.kind == "proficiency"
        ? "level \(group.name)" : String(group.name.prefix { $0 != "/" && $0 != " " })
    }
    let points = shown.enumerated().compactMap { place, group -> PageChart.Point? in
      let interval = try? WilsonInterval(
        successes: group.figures.accused, trials: group.figures.people.count)
      return interval.map { .init(x: Double(place), y: $0.estimate, interval: $0.lower...$0.upper) }
    }
    return PageChart(
      kind: .scatter, title: "Learners of English called AI, by group, with 95 % intervals",
      x: .init("gender, proficiency, race", categories: names), y: .init("share of their texts"),
      series: [.init(name: "called AI", points: points)])
  }

  private var rocPlot: PageChart {
    let rates = [0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1]
    // A chart tells four series apart; the control, the last one, is in the tables.
    let methods = [DetectorBaselines.Method(name: "Attest", judged: evaluation.judged)] + baselines.prefix(3)
    let series = methods.compactMap { method -> PageChart.Series? in
      let curve = try? ROC(scores: method.judged.map(\.score), labels: method.judged.map(\.isAI))
      return curve.map { curve in
        PageChart.Series(
          name: method.name,
          points: rates.map { .init(x: $0, y: curve.truePositiveRate(atFalsePositiveRate: $0)) })
      }
    }
    return PageChart(
      kind: .line, title: "Hits against false positives, all sources left out in turn",
      x: .init("share of texts by people above the threshold", range: 0...1),
      y: .init("share of texts by language models above it", range: 0...1), series: series, hasDiagonal: true)
  }

  private var lengthPlot: PageChart {
    let edges = [50, 85, 120, 160, 200, 240, 270, 301]
    let bands = zip(edges, edges.dropFirst()).map { $0..<$1 }
    let series = [true, false].map { isAI in
      PageChart.Series(
        name: isAI ? "texts by language models found" : "texts by people called AI",
        points: bands.enumerated().compactMap { place, band in
          let here = evaluation.judged.filter { $0.isAI == isAI && band.contains($0.words) }
          let interval = try? WilsonInterval(
            successes: here.count { $0.verdict == .ai }, trials: here.count)
          return interval.map {
            PageChart.Point(x: Double(place), y: $0.estimate, interval: $0.lower...$0.upper)
          }
        })
    }
    return PageChart(
      kind: .line, title: "Called AI-written, by the words that were measured",
      x: .init("words", categories: bands.map { "\($0.lowerBound)–\($0.upperBound - 1)" }),
      y: .init("share of texts", range: 0...1), series: series)
  }
}
