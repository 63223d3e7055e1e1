internal import Evidence
internal import Foundation

extension ModelCatalogue {
  /// Writes the built-in decoder out in half precision, where its packed file is there and that is not done yet.
  ///
  /// The packed file's digest is checked first; the written file has its digest in the list of models, as every model has.
  ///
  /// - Returns: the model and whether it is new; `nil` where the packed file is not there.
  /// - Throws: ``LanguageModelCoreError``: `model.wrong-digest`, `model.not-written`, `catalogue.damaged`.
  public func expand() throws -> (model: CataloguedModel, isNew: Bool)? {
    let packed = catalogued(KnownModels.smolLM2)
    guard FileFingerprint(path: packed.path) != nil else { return nil }
    if let present = try entries().first(where: { $0.name == KnownModels.expandedSmolLM2 }).map(catalogued),
      let digest = present.entry.digest, present.entry.sourceDigest == packed.entry.digest,
      FileFingerprint(path: present.path) != nil,
      try VerifiedFiles(folder: folder).digest(of: present.path) == digest
    {
      return (catalogued(present.entry), false)
    }
    let source = try path(ofChecked: packed.entry.name)
    folder.sweep()
    var entry = packed.entry
    entry.name = KnownModels.expandedSmolLM2
    entry.file = entry.name + ".gguf"
    entry.origin = .converted
    entry.sourceDigest = packed.entry.digest
    entry.source += ", written out in half precision"
    let part = folder.partPath(entry.file)
    defer { unlink(part) }
    try WeightExpansion.expand(source, to: part)
    return (try keep(part, as: entry), true)
  }

  /// Puts a converted file into its place and its entry into the list.
  func keep(_ part: String, as plain: ModelEntry) throws -> CataloguedModel {
    let result = try FileDigest.of(part)
    let model = try LlamaModel(path: part, identity: ModelIdentity(name: plain.name, digest: result.digest))
    var entry = plain
    entry.architecture = model.description.architecture
    entry.parameters = model.description.parameters
    entry.contextLength = model.description.contextLength
    entry.embeddingLength = model.description.embeddingLength
    entry.byteCount = result.fingerprint?.size
    entry.digest = result.digest
    try folder.locked {
      try folder.replace(entry.file, with: part)
      var list = try list()
      list.models.removeAll { $0.name == entry.name }
      list.models.append(entry)
      try folder.write(list, to: Self.listName)
    }
    let path = path(of: entry)
    if let fingerprint = FileFingerprint(path: path) {
      VerifiedFiles(folder: folder).note(path, fingerprint, result.digest)
    }
    return catalogued(entry)
  }
}
