import Foundation
import Testing

@testable import LanguageModelCore

/// Learning held against scikit-learn.
@Suite struct LearningGoldenTests {
  private let golden: LearningGolden

  init() throws { golden = try LearningGolden.read() }

  @Test("weighted counts are those of TfidfVectorizer", arguments: 0..<4)
  func counts(number: Int) throws {
    let known = golden.tfidf.cases[number]
    var options = TFIDFOptions(
      words: known.options.words.map { $0[0]...$0[1] }, minimumDocuments: known.options.minimumDocuments)
    options.characters = known.options.characters.map { $0[0]...$0[1] }
    options.isSublinear = known.options.isSublinear ?? true
    let space = TFIDF(learning: golden.tfidf.texts, options: options)
    #expect(space.words.terms + space.characters.terms == known.terms, "\(known.name)")
    for (text, row) in zip(golden.tfidf.texts + known.new, known.rows + known.newRows) {
      let vector = space.vector(text)
      #expect(vector.indices == row.indices)
      #expect(distance(vector.values, row.values) < 1e-12)
    }
  }

  @Test("texts that only count make a feature common, and give none of their own")
  func countedOnly() {
    let texts = ["the law governs", "the court decides"]
    let options = TFIDFOptions(words: 1...1, characters: 3...3, minimumDocuments: 1)
    let alone = TFIDF(learning: texts, options: options)
    #expect(TFIDF(learning: texts, countedIn: [], options: options) == alone)
    let counted = TFIDF(
      learning: texts, countedIn: ["the law is secret", "the law of law"], options: options)
    #expect(counted.words.terms == alone.words.terms && counted.characters.terms == alone.characters.terms)
    #expect(counted.documents == 4)
    let counts = Dictionary(uniqueKeysWithValues: zip(counted.words.terms, counted.words.documents))
    #expect(counts == ["the": 4, "law": 3, "governs": 1, "court": 1, "decides": 1])
    // ln(5/4) + 1 for "law", ln(5/2) + 1 for "governs", over the length of the three words' vector.
    let vector = counted.vector("the law governs")
    let weights = [1 + log(5 / 2.0), 1 + log(5 / 4.0), 1 + log(5 / 5.0)]
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(distance(Array(vector.values.prefix(3)), weights.map { $0 / length }) < 1e-12)
  }

  @Test("words and characters together are each of length 1, and a copy read from JSON counts the same")
  func bothSorts() throws {
    let options = TFIDFOptions(words: 1...2, characters: 3...4, minimumDocuments: 1)
    let space = TFIDF(learning: golden.tfidf.texts, options: options)
    let copy = try JSONDecoder().decode(TFIDF.self, from: JSONEncoder().encode(space))
    #expect(copy == space)
    for text in golden.tfidf.texts {
      let vector = copy.vector(text)
      #expect(vector == space.vector(text))
      let squares = vector.values.reduce(0) { $0 + $1 * $1 }
      #expect(abs(squares - 2) < 1e-12)
      #expect(zip(vector.indices, vector.indices.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test("the most frequent features are kept where there are too many")
  func mostFrequent() {
    let texts = ["alpha beta gamma", "alpha beta delta", "alpha gamma"]
    let options = TFIDFOptions(words: 1...1, minimumDocuments: 1, maximumFeatures: 2)
    let space = TFIDF(learning: texts, options: options)
    #expect(space.words.terms == ["alpha", "beta"])
    #expect(space.words.documents == [3, 2])
  }

  @Test("weights and probabilities are those of another solver of the same objective", arguments: 0..<5)
  func logistic(number: Int) throws {
    let known = golden.logistic.cases[number]
    let examples = golden.logistic.x.map { row in
      // Empty places are left out, as they are in counts.
      let places = row.indices.filter { row[$0] != 0 }
      return FeatureVector(indices: places, values: places.map { row[$0] })
    }
    let head = try LogisticRegression(
      learning: examples, labels: known.labels, width: 5,
      options: .init(cost: known.cost, isBalanced: known.balanced, tolerance: 1e-10))
    #expect(head.labels == known.known)
    for (row, weights) in zip(head.weights, known.weights) { #expect(distance(row.values, weights) < 2e-5) }
    #expect(head.weights.count == known.weights.count)
    #expect(distance(head.biases.values, known.biases) < 2e-5)
    for (example, probabilities) in zip(examples, known.probabilities) {
      #expect(distance(head.probabilities(example), probabilities) < 2e-6)
    }
  }

  @Test("the logarithmic loss is that of sklearn.metrics")
  func loss() throws {
    let known = golden.figures
    let logits = known.probabilities.map { $0.map { log($0) } }
    let loss = RegularizationSearch.loss(
      logits, labels: known.right.map(String.init), known: ["0", "1", "2"])
    #expect(abs(loss - known.logLoss) < 1e-9)
  }

  @Test("numbers are brought to mean 0 and deviation 1 as StandardScaler does")
  func scaling() {
    let scale = Standardization(learning: golden.scaling.rows)
    for (row, scaled) in zip(golden.scaling.rows, golden.scaling.scaled) {
      #expect(distance(scale.apply(row), scaled) < 2e-6)
    }
  }
}
