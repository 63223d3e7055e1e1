import Evidence
public import Explainability

/// The check of one submission as a page that teacher and student can read together.
///
/// It says what was found in words, gives every figure with what it is measured against, and says what the result is not. It names
/// no other student unless it is asked to, and no name from inside the file.
public enum SubmissionReport {
  /// The page of a check.
  ///
  /// - Parameters:
  ///   - check: all that was found about a submission.
  ///   - namesOthers: whether similar submissions are called by their names; otherwise by letters, in the same order as in the table of
  ///     the class, because the page lies before a student.
  public static func page(for check: SubmissionCheck, namesOthers: Bool = false) -> ReportPage {
    var blocks: [PageBlock] = [.heading("What was checked")]
    blocks.append(.pairs(subject(of: check)))
    blocks += verdict(of: check)
    blocks += reasons(of: check)
    blocks += sentences(of: check)
    blocks += errorRates(of: check)
    blocks += surface(of: check)
    blocks += references(of: check)
    blocks += similar(of: check, namesOthers: namesOthers)
    blocks += revision(of: check)
    blocks += history(of: check)
    blocks += limits(of: check)
    blocks += unchecked(of: check)
    blocks += tokens(of: check)
    blocks.append(
      .footer("A person decides. This page helps with the talk; it does not replace it.", stamp(of: check)))
    return ReportPage(
      title: "Check of a submission", subtitle: check.name, language: "en", blocks: blocks)
  }

  /// What a similar submission is called where it is not named: `A` to `Z`, then `AA`, `AB` and so on.
  static func letter(_ place: Int) -> String {
    var place = place
    var name = ""
    repeat {
      name = String(UnicodeScalar(UInt8(65 + place % 26))) + name
      place = place / 26 - 1
    } while place >= 0
    return name
  }

  private static func subject(of check: SubmissionCheck) -> [LabeledValue] {
    var pairs = [LabeledValue("Submission", check.name)]
    if let assignment = check.assignment { pairs.append(LabeledValue("Assignment", assignment)) }
    switch check.kind {
    case .prose: pairs.append(LabeledValue("Kind", "A text in prose"))
    case .program:
      pairs.append(LabeledValue("Kind", "A program" + (check.language.map { " in \($0)" } ?? "")))
    }
    if check.kind == .prose {
      pairs.append(LabeledValue("Length", ReportWords.count(check.detection.words, "word", "words")))
    }
    pairs.append(
      LabeledValue(
        "File",
        "\(ReportWords.kind(ofFile: check.document.mediaType)), \(ReportWords.count(check.document.byteCount, "byte", "bytes")), "
          + "SHA-256 begins with \(check.document.digest.short)"))
    for repair in check.document.repairs { pairs.append(LabeledValue("Mended to read it", repair.message)) }
    return pairs
  }

  private static func stamp(of check: SubmissionCheck) -> [LabeledValue] {
    var pairs = [
      LabeledValue("Made by", check.stamp.program), LabeledValue("Rules", check.stamp.rules),
      LabeledValue("Detector", check.detection.detector),
    ]
    pairs += check.stamp.options
    pairs.append(LabeledValue("SHA-256 of the file", check.document.digest.hex))
    for input in check.stamp.inputs where input != check.document.digest {
      pairs.append(LabeledValue("SHA-256 of an input", input.hex))
    }
    return pairs
  }
}
