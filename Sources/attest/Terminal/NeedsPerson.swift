import ArgumentParser
import Evidence

/// The end of a command whose findings need a person.
enum NeedsPerson {
  /// Exit status 1.
  static var exit: ExitCode { ExitCode(ExitStatus.needsPerson.rawValue) }
}
