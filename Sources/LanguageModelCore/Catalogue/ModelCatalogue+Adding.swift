internal import Evidence
internal import Foundation

extension ModelCatalogue {
  /// Adds a GGUF file: checks that it is whole and that it loads, copies it into the folder of models, and notes its digest.
  ///
  /// A file that has the digest of a model in the catalogue becomes that model's file, unless another name is asked for.
  ///
  /// - Parameters:
  ///   - file: the path of the GGUF file.
  ///   - name: what to call it: 1 to 64 small letters, digits, dots, hyphens and underscores; `nil` for a name made of the file's.
  ///   - licence: the licence; `nil` for what the file says of itself.
  ///   - purposes: what to use it for; empty for what its architecture is usually for.
  ///   - isLinked: whether the file stays where it is instead of being copied.
  ///   - progress: is given the part done, 0 to 1.
  /// - Returns: the model as the catalogue has it now.
  /// - Throws: ``LanguageModelCoreError`` for a file that is no whole GGUF file of an architecture that can be run, a name that is taken, or a
  ///   purpose that the architecture cannot serve; then the catalogue is as it was. `CancellationError` when the task is cancelled.
  @discardableResult
  public func add(
    file: String, name: String? = nil, licence: String? = nil, purposes: [ModelPurpose] = [],
    isLinked: Bool = false, progress: (@Sendable (Double) -> Void)? = nil
  ) throws -> CataloguedModel {
    if let name, !ModelEntry.isName(name) { throw Self.badName() }
    var entry = try describe(file, name: name, licence: licence, purposes: purposes)
    let source = URL(fileURLWithPath: file).standardizedFileURL.path
    entry.origin = isLinked ? .linked : .copied
    entry.file = isLinked ? source : "\(entry.name).gguf"
    try refuseTaken(entry)
    try folder.make()
    folder.sweep()

    let part = isLinked ? nil : folder.partPath(entry.file)
    defer { if let part { unlink(part) } }
    let result = try FileDigest.of(file, copyingTo: part, progress: progress)
    guard let fingerprint = result.fingerprint else { throw Self.changedWhileRead(file) }
    entry.digest = result.digest
    entry.byteCount = fingerprint.size

    let stored = try folder.locked { () throws -> ModelEntry in
      if let known = try self.known(result.digest, as: name, isCopied: part != nil) {
        if let part, known.origin != .linked { try folder.replace(known.file, with: part) }
        return known
      }
      var list = try list()
      if let taken = try entries().first(where: { $0.name == entry.name }), taken.digest != entry.digest {
        throw Self.taken(entry.name)
      }
      if let part { try folder.replace(entry.file, with: part) }
      list.models.removeAll { $0.name == entry.name }
      list.models.append(entry)
      try folder.write(list, to: Self.listName)
      return entry
    }
    let path = path(of: stored)
    if let fingerprint = FileFingerprint(path: path) {
      VerifiedFiles(folder: folder).note(path, fingerprint, result.digest)
    }
    return catalogued(stored)
  }

  /// Takes a model out of the catalogue, with its file where this program put it there.
  ///
  /// A built-in model stays in the catalogue and is missing then; a linked file stays where it is.
  ///
  /// - Returns: the model as it was, and whether its file was deleted.
  /// - Throws: ``LanguageModelCoreError`` `catalogue.unknown`.
  @discardableResult
  public func remove(name: String) throws -> (model: CataloguedModel, isDeleted: Bool) {
    let model = try model(named: name)
    return try folder.locked {
      var list = try list()
      list.models.removeAll { $0.name == name }
      try folder.write(list, to: Self.listName)
      let isShared = try entries().contains {
        $0.name != name && $0.origin != .linked && path(of: $0) == model.path
      }
      let isDeleted = model.entry.origin != .linked && !isShared && unlink(model.path) == 0
      return (model, isDeleted)
    }
  }

  /// The entry whose very file is being added: one whose file is there, or is put there by the copy.
  private func known(_ digest: ContentDigest, as name: String?, isCopied: Bool) throws -> ModelEntry? {
    try entries().first { entry in
      entry.digest == digest && (name ?? entry.name) == entry.name
        && (FileFingerprint(path: path(of: entry)) != nil || isCopied && entry.origin != .linked)
    }
  }

  /// What a file is, once it is known that it is whole and loads.
  private func describe(
    _ file: String, name: String?, licence: String?, purposes: [ModelPurpose]
  ) throws -> ModelEntry {
    let place = LanguageModelCoreError.lastComponent(file)
    guard FileFingerprint(path: file) != nil else { throw LanguageModelCoreError.unreadable(place) }
    let header = try GGUFHeader(path: file)
    if let parts = header.integer("split.count"), parts > 1 {
      throw LanguageModelCoreError(
        code: "model.split", message: "This is one of \(parts) parts of a model.",
        hint: "Merge the parts into one file with llama.cpp's llama-gguf-split, then add that.", place: place)
    }
    let name = name ?? ModelEntry.name(ofFile: file)
    // Loaded under a digest that no file has: it is only asked what it is.
    guard let none = ContentDigest(bytes: [UInt8](repeating: 0, count: 32)) else {
      preconditionFailure("thirty-two bytes are a digest")
    }
    let model = try LlamaModel(path: file, identity: ModelIdentity(name: name, digest: none))
    let about = model.description
    let possible = ModelPurpose.possible(about)
    if let wrong = purposes.first(where: { !possible.contains($0) }) {
      throw LanguageModelCoreError(
        code: "model.purpose",
        message:
          "A model of the architecture \(about.architecture.prefix(40)) cannot be used for \(wrong.rawValue).",
        hint: "It can be used for \(possible.map(\.rawValue).joined(separator: ", ")).", place: place,
        status: .badUse)
    }
    return ModelEntry(
      name: name, file: "", origin: .copied, architecture: about.architecture, parameters: about.parameters,
      byteCount: header.fileLength, licence: licence ?? header.string("general.license") ?? "not stated",
      digest: nil, purposes: purposes.isEmpty ? ModelPurpose.usual(about) : Set(purposes).sorted(),
      promptTemplate: about.hasDecoder ? Self.templateName(about.chatTemplate) : nil,
      contextLength: about.contextLength, embeddingLength: about.embeddingLength,
      source: header.string("general.name") ?? place)
  }

  /// What a template is called: ChatML is told by its mark, any other is the file's own.
  private static func templateName(_ template: String?) -> String? {
    template.map { $0.contains("<|im_start|>") ? "chatml" : "in the file" }
  }

  private func refuseTaken(_ entry: ModelEntry) throws {
    guard let taken = try entries().first(where: { $0.name == entry.name }) else { return }
    // Only the digest can tell whether it is the same file; a size can tell already that it is not.
    if taken.byteCount != entry.byteCount { throw Self.taken(entry.name) }
  }

  private static func taken(_ name: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "catalogue.taken", message: "The catalogue has another model of this name.",
      hint: "Choose another name with --name, or remove the other with `attest models remove \(name)`.",
      place: name, status: .badUse)
  }

  private static func badName() -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "catalogue.name", message: "This cannot be a model's name.",
      hint:
        "Use 1 to 64 small letters, digits, dots, hyphens and underscores, with a letter or a digit first.",
      status: .badUse)
  }

  private static func changedWhileRead(_ file: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.changed", message: "The file changed while it was read.",
      hint: "Wait until whatever writes it is done, then add it again.",
      place: LanguageModelCoreError.lastComponent(file))
  }
}
