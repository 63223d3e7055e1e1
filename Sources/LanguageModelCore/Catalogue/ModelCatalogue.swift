internal import Evidence
internal import Foundation

/// The models of this computer: those that come with the program, and those that users added.
///
/// Models lie in the folder `models` of the program's home. `models/catalogue.json` lists what was added and converted; what is known of the
/// built-in models, digests included, is part of the program. A model is used only while its file has the digest of its entry; when that has
/// to be computed and when not is told at ``load(name:options:)``.
public struct ModelCatalogue: Sendable {
  /// What `catalogue.json` holds.
  struct List: Codable {
    /// The form of the file: 1.
    var version = 1
    /// What was added or converted.
    var models: [ModelEntry] = []
  }

  static let listName = "catalogue.json"
  let folder: CatalogueFolder

  /// The catalogue of a home; nothing is made or written until a model is added, converted or checked.
  ///
  /// - Parameter home: the program's folder, such as what `$ATTEST_HOME` names.
  public init(home: String) {
    folder = CatalogueFolder(path: (home as NSString).appendingPathComponent("models"))
  }

  /// Every model, the built-in ones first, then those that were added, by name.
  ///
  /// No file is read but the list, so a model whose digest has not been computed yet is ``ModelState/unchecked``.
  ///
  /// - Throws: ``LanguageModelCoreError`` `catalogue.damaged`.
  public func models() throws -> [CataloguedModel] {
    try entries().map(catalogued)
  }

  /// The model of a name.
  ///
  /// - Throws: ``LanguageModelCoreError`` `catalogue.unknown`.
  public func model(named name: String) throws -> CataloguedModel {
    guard let entry = try entries().first(where: { $0.name == name }) else {
      throw LanguageModelCoreError.unknownModel(name)
    }
    return catalogued(entry)
  }

  /// The model that is used for a purpose where none is named: the first that is there, built-in ones before added ones.
  ///
  /// - Throws: ``LanguageModelCoreError`` `catalogue.no-purpose`, or where a built-in model serves the purpose and is not there
  ///   `model.missing`.
  public func model(for purpose: ModelPurpose) throws -> CataloguedModel {
    let all = try models().filter { $0.entry.purposes.contains(purpose) }
    // The built-in decoder is used as it was written out, where that is done.
    let candidates =
      all.filter { $0.entry.name == KnownModels.expandedSmolLM2 }
      + all.filter { $0.entry.name != KnownModels.expandedSmolLM2 }
    if let found = candidates.first(where: { ![.missing, .unprepared].contains($0.state) }) { return found }
    guard let known = all.first else { throw LanguageModelCoreError.nothingFor(purpose) }
    throw LanguageModelCoreError.missing(known)
  }

  /// Loads the model of a name, once its file is known to have the digest of its entry.
  ///
  /// The digest is computed when the file is new or differs from what it was at the last computation in size, device, inode, time of writing
  /// or time of change, and taken as known otherwise: 100 MB take about 0.3 s to read. `models/verified.json` holds what is known.
  ///
  /// - Throws: ``LanguageModelCoreError``: `catalogue.unknown`, `model.missing`, `model.wrong-digest`, or why the file could not be loaded.
  public func load(name: String, options: LlamaModelOptions = LlamaModelOptions()) throws -> LlamaModel {
    try load(model(named: name), options: options)
  }

  /// Loads the model that is used for a purpose where none is named; see ``model(for:)`` and ``load(name:options:)``.
  public func load(purpose: ModelPurpose, options: LlamaModelOptions = LlamaModelOptions()) throws
    -> LlamaModel
  {
    try load(model(for: purpose), options: options)
  }

  /// The path of a model's file, once it is known that the file has the digest of its entry; see ``load(name:options:)``.
  ///
  /// - Throws: ``LanguageModelCoreError``: `catalogue.unknown`, `model.missing`, `model.wrong-digest`.
  public func path(ofChecked name: String) throws -> String {
    let model = try model(named: name)
    _ = try checkedDigest(of: model)
    return model.path
  }

  private func checkedDigest(of model: CataloguedModel) throws -> ContentDigest {
    guard let digest = model.entry.digest, FileFingerprint(path: model.path) != nil else {
      throw LanguageModelCoreError.missing(model)
    }
    guard try VerifiedFiles(folder: folder).digest(of: model.path) == digest else {
      throw LanguageModelCoreError.wrongDigest(model)
    }
    return digest
  }

  private func load(_ model: CataloguedModel, options: LlamaModelOptions) throws -> LlamaModel {
    let digest = try checkedDigest(of: model)
    return try LlamaModel(
      path: model.path, identity: ModelIdentity(name: model.entry.name, digest: digest), options: options)
  }

  /// The entries: a built-in model that was converted has the entry of its conversion.
  func entries() throws -> [ModelEntry] {
    let added = try list().models.sorted { $0.name < $1.name }
    let known = KnownModels.entries.map { entry in
      guard entry.digest == nil else { return entry }
      return added.first { $0.name == entry.name && $0.origin == .converted } ?? entry
    }
    return known + added.filter { entry in !known.contains { $0.name == entry.name } }
  }

  /// What was added and converted; an entry that could not have been written by this program makes the list a damaged one.
  func list() throws -> List {
    guard let list = try folder.read(List.self, from: Self.listName) else { return List() }
    let isSound = list.models.allSatisfy { entry in
      ModelEntry.isName(entry.name) && entry.digest != nil
        && (entry.origin == .linked ? entry.file.hasPrefix("/") : Self.isPlain(entry.file))
    }
    guard list.version == 1, isSound else { throw LanguageModelCoreError.damagedCatalogue(Self.listName) }
    return list
  }

  /// Whether a text names a file in the folder itself.
  private static func isPlain(_ file: String) -> Bool {
    file.hasSuffix(".gguf") && !file.hasPrefix(".") && !file.contains("/") && !file.contains("\0")
  }

  /// Where a model's file is.
  func path(of entry: ModelEntry) -> String {
    entry.origin == .linked ? entry.file : folder.path(entry.file)
  }

  func catalogued(_ entry: ModelEntry) -> CataloguedModel {
    let path = path(of: entry)
    let state = state(of: entry, at: path)
    return CataloguedModel(entry: entry, path: path, state: state, remedy: Self.remedy(for: entry, state))
  }

  private func state(of entry: ModelEntry, at path: String) -> ModelState {
    guard let digest = entry.digest, let facts = FileFingerprint(path: path) else {
      let source = folder.path(
        entry.sourceDigest == KnownModels.smolLM2.digest
          ? KnownModels.smolLM2.file : KnownModels.miniLM.folder + "/" + KnownModels.miniLM.weights)
      let hasSource = entry.origin == .converted && FileFingerprint(path: source) != nil
      return hasSource ? .unprepared : .missing
    }
    if facts.size != entry.byteCount { return .changed }
    switch VerifiedFiles(folder: folder).known(path) {
    case nil: return .unchecked
    case digest: return .ready
    default: return .changed
    }
  }

  /// What to do with a model in a state; `nil` where nothing is to be done.
  static func remedy(for entry: ModelEntry, _ state: ModelState) -> String? {
    switch (state, entry.origin) {
    case (.ready, _), (.unchecked, _): nil
    case (.unprepared, _), (.changed, .converted): "Run `attest models prepare`."
    case (_, .builtIn), (.missing, .converted): "Run `make setup`."
    default: "Run `attest models remove \(entry.name)`, then add the file again."
    }
  }
}
