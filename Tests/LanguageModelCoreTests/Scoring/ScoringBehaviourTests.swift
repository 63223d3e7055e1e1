import Evidence
import Foundation
import LanguageModelCore
import Testing

extension ModelTests {
  @Suite("Scoring")
  struct ScoringBehaviourTests {
    private let model: LlamaModel

    init() throws { model = try HomeModel.sharedSmolLM2.get() }

    @Test(
      "An empty text has no scores, and a text of one token has none with a log-probability",
      arguments: ["", "a"])
    func short(text: String) async throws {
      let score = try await model.score(text)
      #expect(score.tokens.count == text.count)
      #expect(score.tokens.allSatisfy { $0.logProbability == nil })
      #expect(score.model == model.identity)
    }

    @Test("The same text has the same scores twenty times of twenty")
    func repeatable() async throws {
      let text = "The court granted the motion because no fact was in dispute."
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let first = try encoder.encode(await model.score(text))
      for _ in 1..<20 { #expect(try encoder.encode(await model.score(text)) == first) }
    }

    @Test("Two texts scored at once have the scores they have one after the other")
    func concurrent() async throws {
      let one = "The nurse counted the tablets twice."
      let two = "A boat without a name was only timber."
      let model = model
      async let first = model.score(one)
      async let second = model.score(two)
      let together = try await [first, second]
      let apart = [try await model.score(one), try await model.score(two)]
      for (a, b) in zip(together, apart) {
        for (x, y) in zip(a.tokens.dropFirst(), b.tokens.dropFirst()) {
          let difference = (x.logProbability ?? 1) - (y.logProbability ?? -1)
          #expect(abs(difference) < 0.001)
        }
      }
    }

    @Test("Progress goes from nothing to 1 and never back")
    func progress() async throws {
      let seen = Progress()
      _ = try await model.score("One sentence is enough to see how far it has come.") { seen.add($0) }
      let parts = seen.parts
      #expect(parts.last == 1)
      #expect(parts == parts.sorted())
      #expect(parts.allSatisfy { (0...1).contains($0) })
    }

    @Test("Cancelling stops within a second")
    func cancelling() async throws {
      let model = model
      let text = String(repeating: "The river rose in the night and took the lower bridge. ", count: 500)
      let task = Task { try await model.score(text) }
      try await Task.sleep(for: .milliseconds(700))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("A task that is cancelled before it begins scores nothing")
    func cancelledBefore() async throws {
      let model = model
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await model.score("Some words that would take a moment to read.")
      }
      await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("A context that is too large for the memory is refused with one sentence")
    func memory() async throws {
      let small = try HomeModel.smolLM2.load(options: LlamaModelOptions(memoryLimit: 1 << 20))
      let error = await #expect(throws: LanguageModelCoreError.self) {
        try await small.score("These words do not fit into one megabyte.")
      }
      #expect(error?.code == "model.memory")
      #expect(error?.status == .missing)
    }

    @Test("A surprising word is less probable than the expected one")
    func surprise() async throws {
      let expected = try await model.score("The capital of France is Paris").tokens.last
      let surprising = try await model.score("The capital of France is bread").tokens.last
      #expect(try #require(expected?.logProbability) > #require(surprising?.logProbability) + 3)
      #expect(try #require(expected).rank < #require(surprising).rank)
    }
  }
}

/// What progress was told, in order.
private final class Progress: @unchecked Sendable {
  private let lock = NSLock()
  private var seen: [Double] = []

  var parts: [Double] { lock.withLock { seen } }

  func add(_ part: Double) { lock.withLock { seen.append(part) } }
}
