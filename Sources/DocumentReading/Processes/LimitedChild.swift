import Evidence
import Foundation
import Glibc
import Synchronization

/// Another program, run to its end within limits of time, memory and output.
///
/// What it reads is a file without a name, so that nothing of a document is left behind, however both end.
struct LimitedChild {
  /// How it ended.
  enum Ending: Equatable {
    case exited(Int32)
    case signaled(Int32)
    case tookTooLong
    case wroteTooMuch
  }

  var ending: Ending
  var output: Data
  /// The first 64 KiB of what it wrote to its errors.
  var errors: Data

  /// The file of a program on a search path such as `$PATH`; `nil` where there is none that can be run.
  static func find(_ program: String, on searchPath: String) -> String? {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(program)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// Runs the program at a path with `input` on its standard input, and waits for it.
  ///
  /// - Parameter outputSize: the most bytes that it may write before it is stopped.
  /// - Throws: ``DocumentReadingError`` where it cannot be started.
  static func run(
    _ program: String, _ arguments: [String], input: Data, outputSize: Int, limits: ChildLimits, name: String
  ) throws -> LimitedChild {
    let failure = DocumentReadingError(
      code: "child.failed", message: "A program that reads this kind of file could not be started.",
      hint: "Close other programs and try again.", place: name, status: .missing)
    guard let source = namelessFile() else { throw failure }
    defer { close(source) }
    guard fill(source, with: input) else { throw failure }
    // The shell sets the limits and becomes the program: limits set here would hold for Attest itself.
    let script = """
      ulimit -c 0; ulimit -t \(limits.seconds); ulimit -v \(limits.memory >> 10); exec "$@"
      """
    let command = ["sh", "-c", script, "sh", program] + arguments
    // One at a time: a child that starts before a pipe is marked for closing on exec would keep it open.
    let started = spawning.withLock { _ -> (pid_t, Pipe, Pipe)? in
      guard let output = Pipe(), let errors = Pipe(),
        let child = spawn("/bin/sh", command, descriptors: [source, output.writing, errors.writing])
      else { return nil }
      output.closeWriting()
      errors.closeWriting()
      return (child, output, errors)
    }
    guard let (child, output, errors) = started else { throw failure }
    var run = LimitedChild(ending: .exited(0), output: Data(), errors: Data())
    let stopped = run.collect(output, errors, outputSize: outputSize, seconds: limits.seconds)
    if stopped != nil { _ = Glibc.kill(-child, SIGKILL) }
    let ending = wait(for: child)
    run.ending = stopped ?? ending
    if case .signaled(SIGXCPU) = run.ending { run.ending = .tookTooLong }
    return run
  }

  /// Reads both pipes until they are closed; what made it stop before, if something did.
  private mutating func collect(_ output: Pipe, _ errors: Pipe, outputSize: Int, seconds: Int) -> Ending? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    var isOpen = (output: true, errors: true)
    while isOpen.output || isOpen.errors {
      if ContinuousClock.now >= deadline { return .tookTooLong }
      var waiting = [
        pollfd(fd: isOpen.output ? output.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.errors ? errors.reading : -1, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&waiting, 2, 200)
      if ready < 0, errno != EINTR { return .tookTooLong }
      if ready <= 0 { continue }
      if waiting[0].revents != 0 {
        let got = Glibc.read(output.reading, &piece, piece.count)
        if got > 0 { self.output.append(contentsOf: piece[..<got]) }
        if got == 0 || got < 0 && errno != EINTR { isOpen.output = false }
        if self.output.count > outputSize { return .wroteTooMuch }
      }
      if waiting[1].revents != 0 {
        let got = Glibc.read(errors.reading, &piece, piece.count)
        if got > 0, self.errors.count < 64 << 10 { self.errors.append(contentsOf: piece[..<got]) }
        if got == 0 || got < 0 && errno != EINTR { isOpen.errors = false }
      }
    }
    return nil
  }

  private static let spawning = Mutex(())

  /// An open file of the temporary folder that has no name any more.
  private static func namelessFile() -> Int32? {
    var path = Array((NSTemporaryDirectory() as NSString).appendingPathComponent("attest-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func fill(_ descriptor: Int32, with bytes: Data) -> Bool {
    let isWritten = bytes.withUnsafeBytes { source -> Bool in
      var done = 0
      while done < source.count {
        let count = write(descriptor, source.baseAddress?.advanced(by: done), source.count - done)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        done += count
      }
      return true
    }
    return isWritten && lseek(descriptor, 0, SEEK_SET) == 0
  }

  /// Starts a program in a process group of its own, with these descriptors as its first three.
  private static func spawn(_ path: String, _ arguments: [String], descriptors: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C"]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    argv.append(nil)
    envp.append(nil)
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, argv, envp) == 0 ? child : nil
  }

  private static func wait(for child: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return .signaled(0) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
  }

  /// A pipe whose ends no other child inherits, closed with this object.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      close(reading)
      closeWriting()
    }
  }
}
