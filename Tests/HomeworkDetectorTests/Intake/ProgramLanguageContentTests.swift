import Foundation
import Testing

@testable import HomeworkDetector

@Suite("Programs and prose")
struct ProgramLanguageContentTests {
  static let java = """
    import java.util.*;

    public class Sort {
      public static void main(String[] args) {
        int[] a = {3, 1, 2};
        Arrays.sort(a);
        System.out.println(a[0]);
      }
    }
    """
  static let python = """
    import sys

    def total(values):
        result = 0
        for value in values:
            result += value
        return result

    if __name__ == "__main__":
        print(total([1, 2, 3]))
    """
  static let c = """
    #include <stdio.h>
    int main(void) {
      int i;
      for (i = 0; i < 3; i++) {
        printf("%d\\n", i);
      }
      return 0;
    }
    """
  static let cpp = """
    #include <iostream>
    using namespace std;
    int main() {
      std::string name = "a";
      cout << name << endl;
      return 0;
    }
    """
  static let swift = """
    import Foundation

    func total(_ values: [Int]) -> Int {
      guard !values.isEmpty else { return 0 }
      let sum = values.reduce(0, +)
      return sum
    }
    """
  static let javaScript = """
    const values = [1, 2, 3];
    function total(list) {
      return list.reduce((a, b) => a + b, 0);
    }
    console.log(total(values));
    """
  static let prose = """
    Many people think that school should start later. In my opinion, this is right; students need to sleep.
    For example, my friend Ada said: "I cannot learn at seven." She is not the only one who thinks so.
    In conclusion, let us import a new idea from other countries, and return to it when we know more.
    """

  @Test(
    "The language of a file",
    arguments: [
      ("A.java", java, ProgramLanguage.java), ("a.py", python, .python), ("a.c", c, .c), ("a.h", c, .c),
      ("a.h", cpp, .cpp), ("a.cpp", cpp, .cpp), ("a.swift", swift, .swift), ("a.JS", javaScript, .javaScript),
      ("a.txt", java, .java), ("a", python, .python), ("a.txt", c, .c), ("a.txt", cpp, .cpp),
      ("a.txt", swift, .swift), ("a.txt", javaScript, .javaScript), ("a.txt", prose, nil),
      ("a.java", prose, nil),
      ("a.md", java, nil), ("a", prose, nil), ("a.txt", "", nil), ("a.txt", prose + java, .java),
      ("a.txt", prose + prose + prose + prose + java, nil), ("a.py", "x = 1", .python),
    ] as [(String, String, ProgramLanguage?)])
  func language(name: String, text: String, language: ProgramLanguage?) {
    #expect(ProgramLanguage(fileName: name, text: text) == language)
  }
}

/// The samples beside the repository, which are not part of it; the tests are skipped where they are absent.
private let education: URL? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let data =
    ProcessInfo.processInfo.environment["ATTEST_DATA"].map { URL(fileURLWithPath: $0) }
    ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
  let folder = data.appendingPathComponent("education")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

@Suite("Programs and prose of the sample data", .enabled(if: education != nil, "needs ../shared/data"))
struct ProgramLanguageDataTests {
  // comnets is left out: among its answers of students there are programs.
  @Test("No essay is taken for a program")
  func essays() throws {
    let folder = try #require(education)
    for name in ["argugpt", "detectrl", "ellipse", "outfox"] {
      let bytes = try Data(contentsOf: folder.appendingPathComponent("\(name).jsonl"))
      let intake = JSONLinesIntake(bytes, name: name)
      #expect(intake.problems.isEmpty && intake.texts.count > 100)
      for text in intake.texts {
        #expect(ProgramLanguage(fileName: "a.txt", text: text.text) == nil, "\(name) \(text.id)")
      }
    }
  }

  @Test("A program is known without its ending")
  func programs() throws {
    let folder = try #require(education).appendingPathComponent("jplag/sortAlgo")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".java")
    }
    #expect(!names.isEmpty)
    for name in names {
      let text = String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
      #expect(ProgramLanguage(fileName: name, text: text) == .java, "\(name)")
      #expect(ProgramLanguage(fileName: "", text: text) == .java, "\(name)")
    }
  }
}
