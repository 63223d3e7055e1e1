import ArgumentParser
import Evidence
import Workflow

/// Several files done one by one: a bad one is told in one line, and the others are done all the same.
struct Batch {
  private let inputs: InputFiles
  private let showsProgress: Bool

  /// A batch.
  ///
  /// - Parameter isQuiet: whether the output is left free for the results, so that progress can be shown.
  init(_ inputs: InputFiles, outputIsFree: Bool) {
    self.inputs = inputs
    showsProgress = outputIsFree && Terminal.showsErrors && inputs.files.count > 1
  }

  /// Does something with each file.
  ///
  /// - Throws: an `AttestError` of another status than `badInput` at once, because it would meet every file; at the end
  ///   `ExitCode` 3 where the input had a fault.
  func run(_ body: (InputFile) throws -> Void) throws {
    var isGood = inputs.problems.isEmpty
    for problem in inputs.problems { Terminal.complain(problem) }
    for (index, file) in inputs.files.enumerated() {
      if showsProgress {
        let name = Terminal.line(file.name).prefix(max(10, Terminal.width - 20))
        Terminal.writeError("\r\u{1B}[K\(index + 1)/\(inputs.files.count) \(name)")
      }
      do {
        try body(file)
      } catch {
        clear()
        let error = WorkflowError.explained(error, place: file.name)
        guard error.status == .badInput else { throw error }
        Terminal.complain(error)
        isGood = false
      }
    }
    clear()
    if !isGood { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  private func clear() {
    if showsProgress { Terminal.writeError("\r\u{1B}[K") }
  }
}
