import ArgumentParser
import Workflow

/// The option `--store`, which every command has that reads or writes the store.
struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file in which records and results are kept. (default: $ATTEST_HOME/attest.sqlite, else ~/.local/share/attest/attest.sqlite)",
      valueName: "file"))
  var store: String?

  /// The file's path.
  var path: String { store ?? RecordStore.defaultPath() }

  /// The store, opened.
  func open() throws -> RecordStore { try RecordStore(path: path) }
}
