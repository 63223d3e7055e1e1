import Evidence

/// Citation recall and precision over sentences, by ALCE's rules.
///
/// Gao, Yen, Yu and Chen, EMNLP 2023, section 4.3: recall is the share of sentences that their citations bear out together; precision the share of
/// citations that are relevant, where those of a sentence that is not borne out are not.
public struct CitationQuality: Hashable, Sendable, Codable {
  /// The sentences that were looked at.
  public var sentences: Int
  /// Of these, those that their citations bear out together.
  public var recalled: Int
  /// The citations of all sentences.
  public var citations: Int
  /// Of these, those that count.
  public var relevant: Int

  /// The quality over sentences.
  public init(_ supports: [CitationSupport.Support] = []) {
    sentences = supports.count
    recalled = supports.count(where: \.isRecalled)
    citations = supports.reduce(0) { $0 + $1.sources.count }
    relevant = supports.reduce(0) { sum, support in
      sum + (support.isRecalled ? support.sources.count(where: \.isRelevant) : 0)
    }
  }

  /// The share of sentences that are borne out, 0 to 1; 0 of none.
  public var recall: Double { sentences > 0 ? Double(recalled) / Double(sentences) : 0 }

  /// The share of citations that count, 0 to 1; 0 of none.
  public var precision: Double { citations > 0 ? Double(relevant) / Double(citations) : 0 }

  /// Both counted together.
  public static func + (left: CitationQuality, right: CitationQuality) -> CitationQuality {
    var sum = left
    sum.sentences += right.sentences
    sum.recalled += right.recalled
    sum.citations += right.citations
    sum.relevant += right.relevant
    return sum
  }
}
