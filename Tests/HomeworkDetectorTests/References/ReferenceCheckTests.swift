import Testing

@testable import HomeworkDetector

@Suite("References that cannot be as they are written")
struct ReferenceCheckTests {
  static let today = CalendarDay(year: 2026, month: 11, day: 25)

  struct Sample: Sendable {
    var text: String
    var found: [String]
    var kind: ReferenceFinding.Kind?

    init(_ text: String, _ kind: ReferenceFinding.Kind? = nil, _ found: String...) {
      self.text = text
      self.found = found
      self.kind = kind
    }
  }

  static let samples: [Sample] = [
    Sample(""), Sample("\0"), Sample("doi"), Sample("ISBN"), Sample("ISSN:"), Sample("doi:"),
    Sample("ISBN of the book"),

    // Digital object identifiers.
    Sample("doi:10.1000/182 and https://doi.org/10.1016/j.cell.2020.01.001."),
    Sample("(doi: 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O)."),
    Sample("https://doi.org/10.1000%2F182, http://dx.doi.org/10.1000.10/123-x"),
    Sample("https://doi.org/gdxyz doi:10/abcde doi: n/a doi: https://doi.org/10.1000/1"),
    Sample("wrapped: https://doi.org/10.1016/\nj.cell.2020 and doi:10.\n1016/x"),
    Sample("the DOI 2019 meeting, DOI number 5"),
    Sample("doi: 10.1000.", .doi, "10.1000"), Sample("doi:11.1000/xyz", .doi, "11.1000/xyz"),
    Sample("(https://doi.org/10.12/abc)", .doi, "10.12/abc"),
    Sample("https://doi.org/10.1234/.", .doi, "10.1234/"),
    Sample("doi:10.abcd/xyz, then", .doi, "10.abcd/xyz"), Sample("DOI 10.10.x/y", .doi, "10.10.x/y"),
    Sample("doi: 1016/j.cell", .doi, "1016/j.cell"),

    // Books and journals.
    Sample(
      "ISBN 978-0-306-40615-7; ISBN: 0-306-40615-2, ISBN-13: 978 0 306 40615 7, 2004; ISBN 0-8044-2957-X"),
    Sample("ISBN-10 0306406152 2004. ISBN 13: 9780306406157. eISBN 9780306406157. ISBN (pbk) 0-306-40615-2"),
    Sample("isbn no. 978\u{2010}0\u{2010}306\u{2010}40615\u{2010}7"),
    Sample("ISBN 978-0-306-40615-8", .isbn, "978-0-306-40615-8"),
    Sample("ISBN-10: 0306406153, 2004", .isbn, "0306406153"),
    Sample("ISBN 0-8044-2957-1", .isbn, "0-8044-2957-1"),
    Sample("ISBN 978-0-306-40615", .isbn, "978-0-306-40615"),
    Sample("ISBN 1234567890123", .isbn, "1234567890123"),
    Sample("Berlin, 978-3-16-148410-0 and 978-3-16-148410-1.", .isbn, "978-3-16-148410-1"),
    Sample("call 978-555-0101, 979-8-1 or 1978-3-16-148410-1 and 978-3-16-148410-1-2"),
    Sample("ISSN 0378-5955, eISSN: 2434-561X, ISSN (print) 1050-124X, pp. 1234-1240, 1999-2005"),
    Sample("ISSN: 0378-5954.", .issn, "0378-5954"), Sample("ISSN 0378-59", .issn, "0378-59"),
    Sample("ISSN 2434-5611", .issn, "2434-5611"),

    // Dates.
    Sample(
      "29 February 2020, 31 May, February 28th, 2019-12-31, 31.12.2019, 12/31/2019, 05/13/2020, May 5, 2020"),
    Sample("In April 31 people came. On February 30 we counted 30 March hares. Version 1.31.2020, may 45"),
    Sample(
      "1500-20-20 bytes, 2020-02-31-77, 12020-02-31, no. 555-2020-02-31, S. 2081, H. R. 2282, 116th Cong."),
    Sample("31 February 2020", .date, "31 February 2020"), Sample("on Feb. 30th we", .date, "Feb. 30th"),
    Sample("April 31, 2019.", .date, "April 31, 2019"), Sample("29 February 2019", .date, "29 February 2019"),
    Sample("29 February 1900 and 29 February 2000", .date, "29 February 1900"),
    Sample("the 31st of April", .date, "31st of April"),
    Sample("September 31st, 2020", .date, "September 31st, 2020"),
    Sample("2020-13-01", .date, "2020-13-01"), Sample("2020-02-30", .date, "2020-02-30"),
    Sample("31/02/2020 or 13.13.2020", .date, "31/02/2020", "13.13.2020"),
    Sample("March 32, 2019", .date, "March 32, 2019"), Sample("0 May 2019", .date, "0 May 2019"),

    // Dates to come.
    Sample("Retrieved March 5, 2031, from here.", .date, "March 5, 2031"),
    Sample("Accessed: 2026-11-26.", .date, "2026-11-26"),
    Sample("Accessed: 2026-11-25. It lands on March 5, 2031."),
    Sample("(Smith, 2031), Smith (2032) and (Lee et al. 2033, p. 4)", .date, "2031", "2032", "2033"),
    Sample("(Smith & Jones, 2026; Lee, 2029a)", .date, "2029"),
    Sample("(Smith, 2027) by 2050 (about 2050), Room 2099, a film (2049)"),
  ]

  @Test("are found, and others are not", arguments: samples)
  func finds(_ sample: Sample) {
    let found = ReferenceCheck.findings(in: sample.text, today: Self.today)
    #expect(found.map(\.text) == sample.found)
    #expect(found.allSatisfy { $0.kind == sample.kind })
    let scalars = Array(sample.text.unicodeScalars)
    for finding in found {
      #expect(String(String.UnicodeScalarView(scalars[finding.range])) == finding.text)
      #expect(finding.sentence.hasSuffix("."))
    }
  }

  @Test("have no date to come where the day of the check is not known")
  func withoutToday() {
    #expect(ReferenceCheck.findings(in: "(Smith, 2031), accessed 2031-01-01").isEmpty)
    #expect(ReferenceCheck.findings(in: "accessed 2031-02-30").map(\.kind) == [.date])
  }

  @Test("say what would be right")
  func sentences() {
    let found = ReferenceCheck.findings(in: "ISBN 978-0-306-40615-8, 31 February 2019", today: nil)
    #expect(found.first?.sentence.contains("to its other digits belongs 7") == true)
    #expect(found.last?.sentence == "February of 2019 has 28 days.")
  }

  @Test("include any number with one digit changed, and none with its own check digit")
  func checkDigits() {
    var generator = SeededGenerator(seed: 5)
    func random(_ count: Int) -> String {
      (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
    }
    for _ in 0..<60 {
      let nine = random(9)
      let numbers = [
        ("ISBN", "978" + nine + "\(StandardNumberCheck.checkDigit13("978" + nine))"),
        ("ISBN", nine + "\(StandardNumberCheck.checkDigit11(nine, weights: 10))"),
        (
          "ISSN",
          nine.prefix(4) + "-" + nine.dropFirst(4).prefix(3)
            + "\(StandardNumberCheck.checkDigit11(String(nine.prefix(7)), weights: 8))"
        ),
      ]
      for (name, number) in numbers {
        #expect(ReferenceCheck.findings(in: "\(name) \(number)").isEmpty)
        var digits = Array(number)
        let place = Int.random(in: 3..<digits.count, using: &generator)
        guard let digit = digits[place].wholeNumberValue else { continue }
        digits[place] = Character("\((digit + Int.random(in: 1...9, using: &generator)) % 10)")
        #expect(ReferenceCheck.findings(in: "\(name) \(String(digits))").count == 1)
      }
    }
  }

  @Test("are looked for in any text", arguments: [7, 8])
  func survives(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "doi:", "https://doi.org/", "10.", "1000", "/", "ISBN", "ISSN", "978", "-", "X", " ", "\n", "(", ")",
      ".", ",", "31",
      "February", "2031", "Smith", "th", "of", "accessed", "é", "🧮", "\0", "%2f", ":",
      "99999999999999999999999",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 1...30, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      for finding in ReferenceCheck.findings(in: text, today: Self.today) {
        #expect(finding.range.upperBound <= text.unicodeScalars.count)
      }
    }
  }

  @Test("are looked for in a very long line")
  func longLine() {
    for piece in ["doi:10.1000/", "ISBN 1-", "(Smith, ", "31 February ", "1", "x"] {
      #expect(ReferenceCheck.findings(in: String(repeating: piece, count: 20_000)).count >= 0)
    }
  }
}
