import Evidence
import Foundation
import Testing

@testable import LanguageModelCore

@Suite struct TrainingConfigurationTests {
  private static let start = #""name":"a","task":"b","data":["c.csv"]"#

  @Test("everything that a configuration can say is read")
  func whole() throws {
    let folder = try ScratchFolder()
    let text = """
      {\(Self.start), "fields": {"text": ["head", "body"], "label": "kind", "group": "file", "values": ["n"]},
       "features": {"kind": "embedding", "words": null, "characters": [2, 4], "minimumDocuments": 3,
         "maximumFeatures": 9, "sublinear": false, "model": "m", "standardize": "yes"},
       "prepare": false, "costs": [10, 0.5, 10], "folds": 3, "balanced": true, "calibration": "isotonic",
       "confidence": 0.95, "heldOut": 0.3, "calibrationShare": 0, "examplesPerClass": 8, "seed": 18446744073709551615,
       "licence": "l", "intendedUse": "i", "limits": ["x"]}
      """
    let path = try folder.write(Array(text.utf8), as: "config.json")
    let read = try TrainingConfiguration(contentsOf: path)
    #expect(
      read.data.map { ($0 as NSString).standardizingPath } == [
        (folder.path("c.csv") as NSString).standardizingPath
      ])
    #expect(read.fields == DataFields(text: ["head", "body"], label: "kind", group: "file", values: ["n"]))
    #expect(
      read.features.kind == .embedding && read.features.model == "m" && read.features.standardize == .yes)
    #expect(
      read.features.tfidf
        == TFIDFOptions(
          words: nil, characters: 2...4, minimumDocuments: 3, maximumFeatures: 9, isSublinear: false))
    #expect(!read.preparesText && read.isBalanced && read.costs == [0.5, 10] && read.folds == 3)
    #expect(read.calibration == .isotonic && read.confidence == 0.95 && read.heldOutShare == 0.3)
    #expect(read.calibrationShare == 0 && read.examplesPerClass == 8 && read.seed == .max)
    #expect(read.licence == "l" && read.intendedUse == "i" && read.limits == ["x"])
  }

  @Test(
    "what is wrong is named",
    arguments: [
      ("{", "JSON"), ("[]", "form"), (#"{"name":"a"}"#, "task"), ("{\(start),\"sede\":1}", "sede"),
      (#"{"name":"../a","task":"b","data":["c"]}"#, "name"), (#"{"name":"a","task":"b","data":[]}"#, "data"),
      ("{\(start),\"features\":{\"kind\":\"bert\"}}", "features.kind"),
      ("{\(start),\"features\":{\"words\":[2,1]}}", "features.words"),
      ("{\(start),\"features\":{\"words\":null}}", "features.words"),
      ("{\(start),\"features\":{\"colour\":1}}", "features.colour"),
      ("{\(start),\"fields\":{\"text\":1}}", "fields.text"), ("{\(start),\"costs\":[0]}", "costs"),
      ("{\(start),\"costs\":[]}", "costs"), ("{\(start),\"folds\":1}", "folds"),
      ("{\(start),\"confidence\":1}", "confidence"), ("{\(start),\"heldOut\":0}", "heldOut"),
      ("{\(start),\"heldOut\":0.8,\"calibrationShare\":0.3}", "calibrationShare"),
      ("{\(start),\"examplesPerClass\":1}", "examplesPerClass"), ("{\(start),\"seed\":-1}", "seed"),
      ("{\(start),\"calibration\":\"magic\"}", "calibration"),
    ])
  func refused(text: String, word: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Array(text.utf8), as: "config.json")
    let error = try #require(throws: LanguageModelCoreError.self) {
      try TrainingConfiguration(contentsOf: path)
    }
    #expect(error.code == "learning.configuration")
    #expect(error.status == .badUse)
    #expect(error.place == "config.json")
    #expect(error.message.contains(word), "\(error.message)")
  }
}
