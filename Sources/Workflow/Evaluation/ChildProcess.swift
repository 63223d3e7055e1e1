import Evidence
import Foundation

/// Another program, run to its end.
struct ChildProcess {
  /// How it ended, and what it wrote.
  struct Ending {
    /// The exit status; 128 and the signal's number where a signal ended it.
    var status: Int32
    /// What it wrote to its output.
    var output: String
    /// What it wrote to its errors.
    var errors: String
  }

  /// Runs a program by its path, or by its name on `PATH`, and waits for it.
  static func run(_ program: String, _ arguments: [String]) throws -> Ending {
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.path("output"), folder.path("errors"))
    let process = try start(program, arguments, output: output, errors: errors)
    process.waitUntilExit()
    let status = process.terminationStatus
    return Ending(
      status: process.terminationReason == .uncaughtSignal ? 128 + status : status,
      output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self))
  }

  /// Starts a program whose output and errors go to files, because a pipe that nobody reads would stop it.
  static func start(_ program: String, _ arguments: [String], output: String, errors: String) throws
    -> Process
  {
    let process = Process()
    if program.contains("/") {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
    } else {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program] + arguments
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try handle(output)
    process.standardError = try handle(errors)
    do {
      try process.run()
    } catch {
      throw WorkflowError(
        code: "process.missing", message: "A program that the evaluation needs cannot be started.",
        hint: "Install it, or leave out the option that needs it.", place: program, status: .missing)
    }
    return process
  }

  private static func handle(_ path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw WorkflowError(
        code: "output.cannot-write", message: "The temporary folder cannot be written.",
        hint: "Free some space or set TMPDIR.", place: path, status: .missing)
    }
    return handle
  }
}
