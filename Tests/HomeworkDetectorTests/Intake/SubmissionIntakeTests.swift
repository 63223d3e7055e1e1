import DocumentReading
import Evidence
import Foundation
import SampleFiles
import Testing

@testable import HomeworkDetector

@Suite("Submissions of a class")
struct SubmissionIntakeTests {
  /// The intake of files with these paths, each holding its path.
  private func intake(_ paths: [String], assignment: String? = nil) -> SubmissionIntake {
    SubmissionIntake(paths.map { path in IntakeFile(path: path) { Data(path.utf8) } }, assignment: assignment)
  }

  /// A submission in a line: `assignment/name: file, file`.
  private func lines(_ intake: SubmissionIntake) -> [String] {
    intake.submissions.map { submission in
      let files = submission.files.map { file in
        file.name + (file.isOnlineText ? "*" : "") + (file.isLate ? "!" : "")
      }
      return (submission.assignment.map { "\($0)/" } ?? "") + submission.name + ": "
        + files.joined(separator: ", ")
    }
  }

  static let cases: [(paths: [String], assignment: String?, lines: [String])] = [
    // Moodle, with folders.
    (
      [
        "Lovelace Ada_12345_assignsubmission_file_/essay.docx",
        "Lovelace Ada_12345_assignsubmission_file_/parts/notes.txt",
        "Lovelace Ada_12345_assignsubmission_onlinetext_/onlinetext.html",
        "Turing Alan_23456_assignsubmission_file/essay_1_2.pdf",
        "Turing Alan_23456_assignfeedback_file_/marked.pdf",
      ], "ENG101-Essay 1-98765.zip",
      [
        "ENG101-Essay 1/Lovelace Ada: essay.docx, parts/notes.txt, onlinetext.html*",
        "ENG101-Essay 1/Turing Alan: essay_1_2.pdf",
      ]
    ),
    // Moodle, without folders, in folders for the assignments.
    (
      [
        "Essay 1-11/Hopper Grace_77_assignsubmission_file_my_essay_final.docx",
        "Essay 1-11/Hopper Grace_77_assignsubmission_onlinetext_onlinetext.html",
        "Essay 2-12/Hopper Grace_77_assignsubmission_file_other.odt",
      ], nil,
      ["Essay 1/Hopper Grace: my_essay_final.docx, onlinetext.html*", "Essay 2/Hopper Grace: other.odt"]
    ),
    // Moodle, marked blindly: one name, several numbers.
    (
      ["Participant_1_assignsubmission_file_/a.txt", "Participant_2_assignsubmission_file_/a.txt"], "E",
      ["E/Participant (1): a.txt", "E/Participant (2): a.txt"]
    ),
    // Canvas.
    (
      [
        "lovelaceada_LATE_12345_67890_essay.docx", "lovelaceada_LATE_12345_67891_plan-1.pdf",
        "turingalan_23456_67892_my_essay_2.pdf", "hoppergrace_34567_text.html",
        "anon_ab1cd_LATE_45678_67893_a.txt", "müllerjörg_56789_67894_a.txt",
      ], "submissions",
      [
        "submissions/anon_ab1cd: a.txt!", "submissions/hoppergrace: text.html*",
        "submissions/lovelaceada: essay.docx!, plan-1.pdf!", "submissions/müllerjörg: a.txt",
        "submissions/turingalan: my_essay_2.pdf",
      ]
    ),
    // A name that only looks like one of Canvas among others that do not.
    (
      ["essay_2023_12_final.docx", "Ada.docx", "Alan.docx"], nil,
      [
        "Ada.docx: Ada.docx", "Alan.docx: Alan.docx", "essay_2023_12_final.docx: essay_2023_12_final.docx",
      ]
    ),
    // A folder for each student.
    (
      [
        "class/Ada/essay.docx", "class/Ada/draft.docx", "class/Alan/essay.docx", "class/Grace/a/b/essay.docx",
      ], nil,
      ["Ada: essay.docx, draft.docx", "Alan: essay.docx", "Grace: a/b/essay.docx"]
    ),
    // A folder for each assignment.
    (
      (1...5).flatMap { ["One/s\($0).txt", "Two/s\($0).txt"] }, nil,
      (1...5).map { "One/One/s\($0).txt: s\($0).txt" } + (1...5).map { "Two/Two/s\($0).txt: s\($0).txt" }
    ),
    // Folders for assignments that hold folders for students.
    (
      ["One/Ada/a.txt", "One/Alan/a.txt", "Two/Ada/a.txt", "Two/Alan/a.txt"], nil,
      ["One/Ada: a.txt", "One/Alan: a.txt", "Two/Ada: a.txt", "Two/Alan: a.txt"]
    ),
    // Programs of several files.
    (
      ["Ada/src/Main.java", "Ada/test/MainTest.java", "Ada/A.java", "Alan/Main.java"]
        + (1...6).map { "Alan/B\($0).java" }, nil,
      [
        "Ada: src/Main.java, test/MainTest.java, A.java",
        "Alan: Main.java, " + (1...6).map { "B\($0).java" }.joined(separator: ", "),
      ]
    ),
    (["essay.docx"], nil, ["essay.docx: essay.docx"]), ([], nil, []),
  ]

  @Test("Names of platforms and folders", arguments: cases.indices)
  func groups(index: Int) {
    let sample = Self.cases[index]
    let intake = intake(sample.paths, assignment: sample.assignment)
    #expect(lines(intake) == sample.lines)
    #expect(intake.problems.isEmpty)
    for submission in intake.submissions {
      for file in submission.files { #expect((try? file.bytes()) == Data(file.path.utf8)) }
    }
  }

  @Test("What systems leave behind is passed over")
  func passedOver() {
    let intake = intake([
      "a.txt", ".DS_Store", "__MACOSX/._a.txt", "x/Thumbs.db", ".git/config", "~$a.docx", "desktop.ini",
      "p/__pycache__/m.pyc", "p/Main.class",
    ])
    #expect(lines(intake) == ["a.txt: a.txt"])
    #expect(intake.passedOver == 8)
  }

  @Test("An address handed in through Canvas is told")
  func link() {
    let intake = intake(["adalovelace_123_link.html", "alanturing_124_4567_a.txt"])
    #expect(lines(intake) == ["alanturing: a.txt"])
    #expect(intake.problems.map(\.code) == ["submission.link"])
  }

  @Test("Archives are opened, one inside another too, and what is wrong with one is told")
  func archives() throws {
    var inner = TinyZip(["Main.java": "class A {}"])
    var outer = TinyZip(["Ada_1_assignsubmission_file_/essay.txt": "An essay.", "__MACOSX/x": ""])
    outer.files.append(.init(path: "Alan_2_assignsubmission_file_/work.zip", bytes: Array(inner.data)))
    outer.files.append(
      .init(path: "Grace_3_assignsubmission_file_/bad.zip", bytes: Array("PK\u{3}\u{4}x".utf8)))
    outer.files.append(
      .init(path: "Emmy_4_assignsubmission_file_/named.zip", bytes: Array("Only text.".utf8)))
    inner.files.append(.init(path: "deep.zip", bytes: Array(inner.data)))
    outer.files.append(.init(path: "Kurt_5_assignsubmission_file_/two.zip", bytes: Array(inner.data)))
    let bytes = outer.data
    let intake = SubmissionIntake(
      [
        IntakeFile(path: "Essay-77.zip") { bytes },
        IntakeFile(path: "gone.zip") { throw CancellationError() },
      ])
    #expect(
      lines(intake) == [
        "Essay/Ada: essay.txt", "Essay/Alan: work.zip/Main.java", "Essay/Emmy: named.zip",
        "Essay/Kurt: two.zip/Main.java",
      ])
    #expect(
      Set(intake.problems.map(\.code)) == ["archive.damaged", "archive.nested", "submission.unreadable"])
    #expect(intake.problems.allSatisfy { $0.place?.isEmpty == false })
    let alan = try #require(intake.submissions.first { $0.name == "Alan" }?.files.first)
    #expect(alan.path == "Essay-77.zip/Alan_2_assignsubmission_file_/work.zip/Main.java")
    #expect(try alan.bytes() == Data("class A {}".utf8))
  }

  @Test("Submissions are read: prose and programs, and what cannot be read in a sentence")
  func reading() throws {
    func file(_ name: String, _ bytes: Data) -> SubmissionFile {
      SubmissionFile(path: "c/\(name)", name: name) { bytes }
    }
    let program = Data(
      "public class A {\n  public static void main(String[] a) {\n    int x = 1;\n  }\n}\n".utf8)
    let java = try ReadSubmission(file("A.java", program))
    #expect(java.kind == .program && java.language == .java)
    #expect(java.document.document.name == "c/A.java")
    let word = try ReadSubmission(
      file("A.txt", TinyWord.document(TinyWord.paragraph(TinyWord.run("x = 1;")))))
    #expect(word.kind == .prose && word.document.text == "x = 1;")
    #expect(throws: HomeworkDetectorError.self) { try ReadSubmission(file("a.docx", Data())) }
    do {
      _ = try ReadSubmission(file("a.docx", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0])))
    } catch let error as HomeworkDetectorError {
      #expect(error.code == "kind.unsupported")
      #expect(error.place == "c/a.docx")
    }
  }
}
