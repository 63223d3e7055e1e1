public import Evidence

/// What the catalogue knows of one model: name, architecture, size, licence, digest, purposes, prompt template and context length.
public struct ModelEntry: Hashable, Sendable, Codable {
  /// How the model's file came to where it is.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// `make setup` fetched it; its digest is part of this program.
    case builtIn = "built-in"
    /// This program converted it from weights whose digest is part of this program.
    case converted
    /// A user added it, and it was copied.
    case copied
    /// A user added it, and it stays where it was.
    case linked
  }

  /// The name by which commands choose it, such as `smollm2-135m-instruct`.
  public var name: String
  /// The file: its name in the folder of models, or for a linked file its whole path.
  public var file: String
  /// How the file came to where it is.
  public var origin: Origin
  /// The architecture's name in GGUF, such as `llama` or `bert`.
  public var architecture: String
  /// How many weights there are.
  public var parameters: Int
  /// The file's size in bytes; `nil` while a built-in model is not converted yet.
  public var byteCount: Int?
  /// The licence as an SPDX identifier, or in the words of whoever added the model.
  public var licence: String
  /// The SHA-256 of the file; `nil` while a built-in model is not converted yet.
  public var digest: ContentDigest?
  /// The SHA-256 of the weights that the file was converted from.
  public var sourceDigest: ContentDigest?
  /// What the model is used for.
  public var purposes: [ModelPurpose]
  /// The name of the template that a user's message is put into; `nil` for a model that takes no messages.
  public var promptTemplate: String?
  /// The most tokens that the model reads at once.
  public var contextLength: Int
  /// How many numbers an embedding has.
  public var embeddingLength: Int
  /// Where the model comes from, in words.
  public var source: String

  /// An entry.
  public init(
    name: String, file: String, origin: Origin, architecture: String, parameters: Int, byteCount: Int?,
    licence: String, digest: ContentDigest?, sourceDigest: ContentDigest? = nil, purposes: [ModelPurpose],
    promptTemplate: String?, contextLength: Int, embeddingLength: Int, source: String
  ) {
    self.name = name
    self.file = file
    self.origin = origin
    self.architecture = architecture
    self.parameters = parameters
    self.byteCount = byteCount
    self.licence = licence
    self.digest = digest
    self.sourceDigest = sourceDigest
    self.purposes = purposes
    self.promptTemplate = promptTemplate
    self.contextLength = contextLength
    self.embeddingLength = embeddingLength
    self.source = source
  }

  /// Whether a text may be a model's name: 1 to 64 small letters, digits, dots, hyphens and underscores, no dot or hyphen first.
  static func isName(_ text: String) -> Bool {
    let units = text.utf8
    guard (1...64).contains(units.count), let first = units.first, first != 0x2D, first != 0x2E else {
      return false
    }
    return units.allSatisfy(isNameUnit)
  }

  /// A name made of a file's: in small letters, without its ending, each other character a hyphen.
  static func name(ofFile path: String) -> String {
    var stem = LanguageModelCoreError.lastComponent(path).lowercased()
    if stem.hasSuffix(".gguf") { stem.removeLast(5) }
    let units = stem.utf8.map { isNameUnit($0) ? $0 : UInt8(ascii: "-") }
    let kept = units.drop { $0 == 0x2D || $0 == 0x2E }.prefix(64)
    return kept.isEmpty ? "model" : String(decoding: kept, as: UTF8.self)
  }

  private static func isNameUnit(_ unit: UInt8) -> Bool {
    switch unit {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
