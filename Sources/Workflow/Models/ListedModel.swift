public import Evidence
import LanguageModelCore

/// A line of the list of models.
public struct ListedModel: Hashable, Sendable, Codable {
  /// The name by which commands choose it.
  public var name: String
  /// What it is used for: scoring, generation, embedding.
  public var purposes: [String]
  /// The architecture's name in GGUF.
  public var architecture: String
  /// How many weights there are.
  public var parameters: Int
  /// The file's size in bytes; `nil` where the file was never there.
  public var bytes: Int?
  /// The licence.
  public var licence: String
  /// The SHA-256 that the file has to have; `nil` where the file was never there.
  public var digest: ContentDigest?
  /// The name of the template for a user's message; `nil` for a model that takes none.
  public var promptTemplate: String?
  /// The most tokens that it reads at once.
  public var contextLength: Int
  /// The file's path, whether or not it is there.
  public var path: String
  /// Where it comes from, in words.
  public var source: String
  /// How its file came to where it is: built-in, converted, copied, linked.
  public var origin: String
  /// Whether it can be used: ready, unchecked, changed, unprepared, missing.
  public var state: String
  /// What to do where it cannot be used.
  public var remedy: String?

  /// Whether its file is there and, as far as is known, the right one.
  public var isUsable: Bool { remedy == nil }

  init(_ model: CataloguedModel) {
    let entry = model.entry
    name = entry.name
    purposes = entry.purposes.map(\.rawValue)
    architecture = entry.architecture
    parameters = entry.parameters
    bytes = entry.byteCount
    licence = entry.licence
    digest = entry.digest
    promptTemplate = entry.promptTemplate
    contextLength = entry.contextLength
    path = model.path
    source = entry.source
    origin = entry.origin.rawValue
    state = model.state.rawValue
    remedy = model.remedy
  }
}
