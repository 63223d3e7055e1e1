internal import Foundation

/// The folder of models: where files lie, and how the small JSON files in it are read and written whole.
struct CatalogueFolder: Sendable {
  /// The folder's path.
  let path: String

  /// The path of something in the folder.
  func path(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }

  /// Makes the folder where it is missing.
  func make() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw LanguageModelCoreError.unwritable(EACCES)
    }
  }

  /// The value in a JSON file of the folder; `nil` where there is no such file.
  ///
  /// - Throws: ``LanguageModelCoreError`` `catalogue.damaged`.
  func read<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value? {
    let descriptor = open(path(name), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw LanguageModelCoreError.damagedCatalogue(name)
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard let bytes = try? handle.read(upToCount: 16 << 20), !bytes.isEmpty,
      let value = try? JSONDecoder().decode(type, from: bytes)
    else { throw LanguageModelCoreError.damagedCatalogue(name) }
    return value
  }

  /// Writes a value as a JSON file: under another name first, then renamed, so that no reader finds half of it.
  func write(_ value: some Encodable, to name: String) throws {
    try make()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let bytes = try encoder.encode(value) + Data("\n".utf8)
    let temporary = partPath(name)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw LanguageModelCoreError.unwritable(errno) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
    } catch {
      unlink(temporary)
      throw LanguageModelCoreError.unwritable(ENOSPC)
    }
    try replace(name, with: temporary)
  }

  /// Gives a finished file its name in the folder.
  func replace(_ name: String, with temporary: String) throws {
    guard rename(temporary, path(name)) == 0 else {
      let number = errno
      unlink(temporary)
      throw LanguageModelCoreError.unwritable(number)
    }
  }

  /// A path beside a file of the folder for what is not finished yet.
  func partPath(_ name: String) -> String {
    path(".\(name.prefix(80)).\(UUID().uuidString.prefix(8)).part")
  }

  /// Removes what runs that were killed left unfinished: nothing was written to it for an hour.
  func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let limit = (Int(Date().timeIntervalSince1970) - 3600) * 1_000_000_000
    for name in names where name.hasPrefix(".") && name.hasSuffix(".part") {
      if let facts = FileFingerprint(path: path(name)), facts.modified < limit { unlink(path(name)) }
    }
  }

  /// Runs the body while no other program changes the folder's catalogue.
  func locked<Result>(_ body: () throws -> Result) throws -> Result {
    try make()
    let descriptor = open(path(".lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw LanguageModelCoreError.unwritable(errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw LanguageModelCoreError.unwritable(errno) }
    }
    return try body()
  }
}
