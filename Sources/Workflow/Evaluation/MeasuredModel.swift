import Evidence
import Foundation
import LanguageModelCore

/// What it costs to load a model and use it once, measured in a process of its own.
public struct MeasuredModel: Hashable, Sendable, Codable {
  /// The most memory that the process had, in bytes.
  public var peakBytes: Int

  /// Loads a model file, and scores or embeds one text of 2,000 words.
  ///
  /// - Throws: an `AttestError` when the file is no model that can be run.
  public static func run(_ path: String) async throws -> MeasuredModel {
    guard let digest = ContentDigest(bytes: [UInt8](repeating: 0, count: 32)) else {
      throw WorkflowError(code: "evaluate.digest", message: "A digest could not be made.", status: .badInput)
    }
    let model = try LlamaModel(path: path, identity: ModelIdentity(name: "measured", digest: digest))
    let text = repeatElement("the river bends where the old road meets it", count: 222).joined(separator: " ")
    if model.description.hasDecoder {
      _ = try await model.score(text)
    } else {
      _ = try await model.embed([text], progress: nil)
    }
    return MeasuredModel(peakBytes: MeasuredPass.peak())
  }
}
