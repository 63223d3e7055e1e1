import Evidence
import GRDB

extension StorageError {
  /// The sentence for an error of SQLite, without the values and the statement that met it.
  init(_ error: DatabaseError, place: String) {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_FULL: self = .full(place: place)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(place: place)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(place: place)
    case .SQLITE_NOTADB: self = .notAStore(place: place)
    case .SQLITE_CORRUPT: self = .damaged(place: place)
    case .SQLITE_CANTOPEN: self = .cannotOpen(place: place)
    case .SQLITE_IOERR:
      self.init(
        code: "store.disk", message: "The disk failed while the store was in use.",
        hint: "Check the disk and its free space, then run the command again.", place: place, status: .missing
      )
    case .SQLITE_CONSTRAINT:
      self.init(
        code: "store.constraint",
        message: "What was to be stored contradicts what the store holds; nothing of it was stored.",
        hint: "Please report this with SQLite's code \(error.extendedResultCode.rawValue).",
        place: place, status: .badInput)
    case .SQLITE_TOOBIG, .SQLITE_NOMEM:
      self.init(
        code: "store.too-big", message: "There is not enough memory for what was to be stored.",
        hint: "Use a smaller file.", place: place, status: .badInput)
    default:
      self.init(
        code: "store.failed", message: "The store could not do what was asked.",
        hint: "Please report this with SQLite's code \(error.extendedResultCode.rawValue).",
        place: place, status: .missing)
    }
  }

  /// The file is something other than a store of this program.
  static func notAStore(place: String) -> StorageError {
    StorageError(
      code: "store.foreign", message: "This file is not a store of Attest; it was left as it is.",
      hint: "Name another file for the store.", place: place, status: .badUse)
  }

  /// The store was written by a later version of the program.
  static func newer(place: String) -> StorageError {
    StorageError(
      code: "store.newer", message: "A newer version of Attest wrote this store; it was left as it is.",
      hint: "Use that version, or name another file for the store.", place: place, status: .badUse)
  }

  /// The file or its folder does not let itself be written.
  static func readOnly(place: String) -> StorageError {
    StorageError(
      code: "store.read-only", message: "The store cannot be written in this place.",
      hint: "Name a file for the store in a folder that you may write to.", place: place, status: .badUse)
  }

  /// The path leads to a folder or to something that is no ordinary file.
  static func notAFile(place: String, isFolder: Bool) -> StorageError {
    StorageError(
      code: "store.not-a-file",
      message: isFolder
        ? "This is a folder, not a store." : "This is no ordinary file, so it cannot be a store.",
      hint: "Name a file for the store.", place: place, status: .badUse)
  }

  /// SQLite could not open the file for another reason.
  static func cannotOpen(place: String) -> StorageError {
    StorageError(
      code: "store.cannot-open", message: "The store cannot be opened.",
      hint: "Check the path, and that the file and its folder may be read and written.",
      place: place, status: .badUse)
  }

  /// No room is left.
  static func full(place: String) -> StorageError {
    StorageError(
      code: "store.full", message: "The disk that holds the store is full; nothing was stored.",
      hint: "Free some space or name a file for the store on another disk.", place: place, status: .missing)
  }

  /// Another program held the store for longer than we wait.
  static func busy(place: String) -> StorageError {
    StorageError(
      code: "store.busy", message: "Another program is using the store.",
      hint: "Wait until it has finished, then run the command again.", place: place, status: .missing)
  }

  /// What was read is not what was written.
  static func damaged(place: String? = nil) -> StorageError {
    StorageError(
      code: "store.damaged", message: "The store is damaged.",
      hint: "Restore it from a backup, or name another file and add the documents again.",
      place: place, status: .badInput)
  }
}
