import RecordSummarizer
import Testing

@Suite struct ClinicalTimeTests {
  @Test(arguments: [
    ("2019", "2019", "2019"), ("201903", "Mar 2019", "2019-03"), ("20190312", "12 Mar 2019", "2019-03-12"),
    ("2019031214", "12 Mar 2019", "2019-03-12"), ("201903121430", "12 Mar 2019 14:30", "2019-03-12"),
    ("20190312143005", "12 Mar 2019 14:30", "2019-03-12"),
    ("20190312143005-0500", "12 Mar 2019 14:30", "2019-03-12T14:30:05-05:00"),
    ("20190312143005.123+0530", "12 Mar 2019 14:30", "2019-03-12T14:30:05+05:30"),
    ("201903121430+0000", "12 Mar 2019 14:30", "2019-03-12T14:30:00Z"),
    ("2019-03-12", "12 Mar 2019", "2019-03-12"),
    ("2019-03-12T14:30:00Z", "12 Mar 2019 14:30", "2019-03-12T14:30:00Z"),
    ("20150000", "2015", "2015"), ("20150600", "Jun 2015", "2015-06"),
    ("20200229", "29 Feb 2020", "2020-02-29"),
  ])
  func `precision and zone stay as written`(written: String, text: String, fhir: String) throws {
    let time = try #require(ClinicalTime(written))
    #expect(time.written == written)
    #expect(time.text == text)
    #expect(time.fhir == fhir)
  }

  @Test(arguments: [
    "", "19", "201", "20191", "20191301", "20190230", "2019022X", "2019031225", "yesterday", "00000101",
    "00010101",
  ])
  func `what is no time is not read as one`(written: String) {
    #expect(ClinicalTime(written) == nil)
  }

  @Test(arguments: [
    ("2019", "2020", true), ("2019", "201906", false), ("201906", "2019", false),
    ("20190312", "20190313", true),
    ("20190312", "20190312", false), ("20190312", "2019031208", false), ("2020", "2019", false),
  ])
  func `a time is before another only when it surely is`(left: String, right: String, expected: Bool) throws {
    let (first, second) = (try #require(ClinicalTime(left)), try #require(ClinicalTime(right)))
    #expect(first.isBefore(second) == expected)
  }

  // Numbers from `date -u -d 2000-03-01 +%s` divided by 86,400, and the like.
  @Test(arguments: [
    ("19700101", 0.0), ("20000301", 11_017), ("19681231", -366), ("20240229", 19_782), ("1970010112", 0.5),
  ])
  func `days since 1970`(written: String, days: Double) throws {
    #expect(try #require(ClinicalTime(written)).daysSince1970 == days)
  }
}
