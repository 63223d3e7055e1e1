internal import DocumentReading
internal import Evidence

extension HomeworkDetectorError {
  /// Why a file could not be read, in the words of what tried.
  ///
  /// An error that is none of ours is told by its type alone, because its own words may hold a text.
  init(reading error: any Error, path: String) {
    if let known = error as? HomeworkDetectorError {
      self = known
    } else if let known = error as? any AttestError {
      self.init(
        code: known.code, message: known.message, hint: known.hint, place: known.place ?? path,
        status: known.status)
    } else {
      self.init(
        code: "submission.unreadable", message: "The file could not be read (\(type(of: error))).",
        hint: "Check that it is still there and not in use.", place: path)
    }
  }
}
