import DocumentReading
import Foundation
import Testing

@testable import Workflow

/// The evaluation counts what it says it counts.
@Suite struct EvaluationTests {
  @Test("each file is counted as read or refused, under its folder")
  func counts() throws {
    let bench = try Workbench()
    try bench.write(SampleRecord().xml, to: "data/clinic/good.xml")
    try bench.write("<oops", to: "data/clinic/bad.xml")
    try bench.write("<section xmlns=\"urn:hl7-org:v3\"/>", to: "data/parts/part.xml")
    let evaluate = EvaluateRecords(context: bench.context(), program: try Workbench.program())
    let text = try evaluate.run(
      EvaluateRecords.Plan(data: bench.path("data")), command: "attest evaluate records")
    #expect(text.contains("| clinic | 2 | 1 | 1 | 2 |"), "\(text)")
    #expect(text.contains("| all | 3 | 1 | 2 | 2 |"))
    #expect(text.contains("`record.fragment`, 1 files"))
    #expect(text.contains("  - parts/part.xml"))
  }

  @Test(
    "a number or date that is not at the cited place is found",
    arguments: [
      ("Weight 81.5 kg on 7 May 2019.", []), ("Weight 81 kg on 7 May 2019.", ["81"]),
      ("Weight 81.5 kg on 8 May 2019.", ["20190508"]), ("Weight 81.50 kg, May 2019.", []), ("2019", []),
      ("Height 1.83 m.", []), ("Height 1.84 m.", ["1.84"]), ("At 14:30.", []), ("At 14:31.", ["1431"]),
    ] as [(String, [String])])
  func sourceCheck(text: String, missing: [String]) {
    let node = ResolvedNode(
      xpath: "/a", line: 1, xml: "<a t=\"201905071430\" w=\"81.5\" h=\"1.8288\"/>", text: "Weight and height")
    #expect(SourceCheck([node, node]).missingNumbers(in: text) == missing)
  }

  @Test("a quotation is held against the words at the cited place")
  func quotations() {
    let node = ResolvedNode(xpath: "/a", line: 1, xml: "<a/>", text: "She is well, and walks daily.")
    #expect(SourceCheck([node]).holds("walks daily"))
    #expect(!SourceCheck([node]).holds("walks rarely"))
  }

  @Test("a record is enlarged by its entries and stays a record")
  func enlarged() throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "x.xml")
    let record = try EnlargedRecord(path: path)
    #expect(record.repeated(1) == Data(SampleRecord().xml.utf8))
    let times = record.factor(forSize: 200_000)
    let data = record.repeated(times)
    #expect(abs(data.count - 200_000) < 3000)
    let larger = try bench.write(String(decoding: data, as: UTF8.self), to: "larger.xml")
    let pass = try MeasuredPass.run(larger, work: .both, times: 2, context: bench.context())
    #expect(pass.refusal == nil)
    #expect(pass.byteCount == data.count)
    #expect(pass.importSeconds.count == 2 && pass.countSeconds.count == 2)
    #expect(pass.nodes > times * 2 * 10)
    #expect(pass.peakBytes > 1_000_000)
  }

  @Test("imports that are killed leave whole files, and lose nothing that was acknowledged")
  func killed() throws {
    let bench = try Workbench()
    for number in 0..<20 {
      let record = SampleRecord(family: "Number\(number)", problems: (0..<10).map { "Problem \($0)" })
      try bench.write(record.xml, to: "data/\(number).xml")
    }
    let test = KillTest(program: try Workbench.program(), data: bench.path("data"), context: bench.context())
    let text = try test.run(rounds: 5, files: 20) { _ in }
    #expect(text.contains("An import of 20 files"))
    #expect(text.contains("| acknowledged files lost, or their report not whole | 0 |"), "\(text)")
    #expect(text.contains("| files half there: bytes, facts or result missing | 0 |"))
    #expect(text.contains("| stores with a broken audit chain | 0 |"))
  }
}
