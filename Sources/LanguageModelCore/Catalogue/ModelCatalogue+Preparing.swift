internal import Evidence
internal import Foundation

extension ModelCatalogue {
  /// Converts the built-in sentence encoder into GGUF, where its weights are there and its file is not or has changed.
  ///
  /// The weights are used only with the digest that this program knows. The file is written under another name and renamed when it is whole
  /// and has been loaded once.
  ///
  /// - Parameter type: how the weights are stored.
  /// - Returns: the model, and whether it was converted now.
  /// - Throws: ``LanguageModelCoreError`` `model.missing` where the weights are not there, `model.wrong-digest` where they are others, or why the
  ///   conversion failed; then the catalogue is as it was.
  public func prepare(
    type: WeightFormat = .standard
  ) throws -> (model: CataloguedModel, isNew: Bool) {
    let known = KnownModels.miniLM
    let plain = KnownModels.miniLM(as: type)
    let present = catalogued(try entries().first { $0.name == plain.name } ?? plain)
    if let digest = present.entry.digest, present.entry.sourceDigest == known.digest,
      present.entry.file == plain.file, FileFingerprint(path: present.path) != nil,
      try VerifiedFiles(folder: folder).digest(of: present.path) == digest
    {
      return (catalogued(present.entry), false)
    }

    let weights = folder.path(known.folder + "/" + known.weights)
    guard FileFingerprint(path: weights) != nil else {
      throw LanguageModelCoreError(
        code: "model.missing", message: "The weights that this model is converted from are not there.",
        hint: "Run `make setup`.", place: plain.name, status: .missing)
    }
    guard try VerifiedFiles(folder: folder).digest(of: weights) == known.digest else {
      throw LanguageModelCoreError.wrongSource(plain.name)
    }
    folder.sweep()
    let part = folder.partPath(plain.file)
    defer { unlink(part) }
    try SentenceEncoderConverter.convert(
      folder: folder.path(known.folder), to: part, type: type)
    var entry = plain
    entry.sourceDigest = known.digest
    return (try keep(part, as: entry), true)
  }
}
