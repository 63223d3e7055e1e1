extension ModelCatalogue {
  /// Computes the digest of every model's file anew, whatever is known of it.
  ///
  /// - Parameter progress: is given the name of the model that is read, and the part done of all, 0 to 1.
  /// - Returns: every model with ``ModelState/ready``, ``ModelState/changed``, or why its file is not there.
  /// - Throws: ``LanguageModelCoreError`` where the list or a file cannot be read; `CancellationError` when the task is cancelled.
  public func verify(progress: ((_ name: String, _ part: Double) -> Void)? = nil) throws -> [CataloguedModel]
  {
    let models = try models()
    let sizes = models.map { FileFingerprint(path: $0.path)?.size ?? 0 }
    let total = Double(max(1, sizes.reduce(0, +)))
    var before = 0
    return try zip(models, sizes).map { model, size in
      defer { before += size }
      guard let digest = model.entry.digest, FileFingerprint(path: model.path) != nil else { return model }
      let start = Double(before)
      let found = try VerifiedFiles(folder: folder).compute(model.path) { part in
        progress?(model.entry.name, (start + part * Double(size)) / total)
      }
      var checked = model
      checked.state = found == digest ? .ready : .changed
      checked.remedy = Self.remedy(for: model.entry, checked.state)
      return checked
    }
  }
}
