import Evidence
import Foundation
import Testing

@testable import LanguageModelCore

@Suite struct CatalogueVerifyingTests {
  let bench: CatalogueBench
  init() throws { bench = try CatalogueBench() }

  private func states() throws -> [String: ModelState] {
    Dictionary(uniqueKeysWithValues: try bench.catalogue.models().map { ($0.entry.name, $0.state) })
  }

  @Test("a changed file is not used, whatever its time of writing says", arguments: [false, true])
  func changed(keepingTime: Bool) throws {
    for name in ["good", "bad"] { try bench.catalogue.add(file: try bench.write(), name: name) }
    _ = try bench.catalogue.load(name: "bad")
    let path = bench.path("home/models/bad.gguf")
    try bench.damage(path, keepingTime: keepingTime)
    #expect(try states()["bad"] == .unchecked)
    #expect(CatalogueBench.code { _ = try bench.catalogue.load(name: "bad") } == "model.wrong-digest")
    #expect(CatalogueBench.code { _ = try bench.catalogue.path(ofChecked: "bad") } == "model.wrong-digest")
    #expect(try states()["bad"] == .changed)
    let verified = try bench.catalogue.verify()
    #expect(verified.filter { $0.state == .changed }.map(\.entry.name) == ["bad"])
    #expect(verified.filter { $0.state == .ready }.map(\.entry.name) == ["good"])
    #expect(verified.first { $0.state == .changed }?.remedy?.contains("attest models remove bad") == true)
    _ = try bench.catalogue.load(name: "good")
  }

  @Test func `a file of another size is told without reading it`() throws {
    try bench.catalogue.add(file: try bench.write(), name: "mine")
    try bench.write(TinyGGUF().bytes.dropLast(4), to: "home/models/mine.gguf")
    #expect(try states()["mine"] == .changed)
  }

  @Test func `a known file is not read again, and a verification reads it all the same`() throws {
    let model = try bench.catalogue.add(file: try bench.write(), name: "mine")
    let fingerprint = try #require(FileFingerprint(path: model.path))
    let wrong = try #require(ContentDigest(bytes: [UInt8](repeating: 7, count: 32)))
    // A wrong note of the right file shows who relies on the notes.
    VerifiedFiles(folder: bench.catalogue.folder).note(model.path, fingerprint, wrong)
    #expect(CatalogueBench.code { _ = try bench.catalogue.load(name: "mine") } == "model.wrong-digest")
    #expect(try bench.catalogue.verify().last?.state == .ready)
    _ = try bench.catalogue.load(name: "mine")
  }

  @Test func `the notes can be deleted or damaged`() throws {
    try bench.catalogue.add(file: try bench.write(), name: "mine")
    for bytes in [Data(), Data("nonsense".utf8)] {
      try bench.write(bytes, to: "home/models/verified.json")
      #expect(try states()["mine"] == .unchecked)
      _ = try bench.catalogue.load(name: "mine")
      #expect(try states()["mine"] == .ready)
    }
  }

  @Test func `progress is told in order, over all files`() throws {
    for (number, name) in ["a", "b", "c"].enumerated() {
      try bench.catalogue.add(file: try bench.write(TinyGGUF(weight: Float(number))), name: name)
    }
    var parts: [Double] = []
    var names: [String] = []
    _ = try bench.catalogue.verify { name, part in
      names.append(name)
      parts.append(part)
    }
    #expect(names == ["a", "b", "c"])
    #expect(parts == parts.sorted() && abs((parts.last ?? 0) - 1) < 1e-9)
  }

  @Test(
    "a list that this program did not write is refused",
    arguments: [
      "", "nonsense", "{\"version\": 2, \"models\": []}",
      #"{"version": 1, "models": [ENTRY]}"#.replacing("ENTRY", with: entry(file: "../../victim.gguf")),
      #"{"version": 1, "models": [ENTRY]}"#.replacing("ENTRY", with: entry(file: "/victim.gguf")),
      #"{"version": 1, "models": [ENTRY]}"#.replacing("ENTRY", with: entry(file: "catalogue.json")),
      #"{"version": 1, "models": [ENTRY]}"#.replacing("ENTRY", with: entry(name: "../x")),
    ])
  func damagedList(text: String) throws {
    let victim = try bench.write(to: "victim.gguf")
    try bench.write(Data(text.utf8), to: "home/models/catalogue.json")
    #expect(CatalogueBench.code { _ = try bench.catalogue.models() } == "catalogue.damaged")
    #expect(CatalogueBench.code { _ = try bench.catalogue.remove(name: "mine") } == "catalogue.damaged")
    #expect(FileManager.default.fileExists(atPath: victim))
  }

  private static func entry(name: String = "mine", file: String = "mine.gguf") -> String {
    let digest = String(repeating: "0", count: 64)
    return """
      {"name": "\(name)", "file": "\(file)", "origin": "copied", "architecture": "llama", "parameters": 1, "byteCount": 1,
       "licence": "x", "digest": "\(digest)", "purposes": ["scoring"], "contextLength": 1, "embeddingLength": 1, "source": "x"}
      """
  }

  @Test func `the list of the test above is fine but for what each case changes`() throws {
    try bench.write(
      Data(#"{"version": 1, "models": [\#(Self.entry())]}"#.utf8), to: "home/models/catalogue.json")
    #expect(try states()["mine"] == .missing)
  }

  @Test func `a built-in model that is missing is told with the command that gets it`() throws {
    #expect(try states() == ["smollm2-135m-instruct": .missing, "all-minilm-l6-v2": .missing])
    #expect(bench.names == [])
    for purpose in ModelPurpose.allCases {
      do {
        _ = try bench.catalogue.load(purpose: purpose)
        Issue.record("a model that is not there was loaded")
      } catch let error as LanguageModelCoreError {
        #expect(error.code == "model.missing" && error.status == .missing)
        #expect(error.hint == "Run `make setup`.")
      }
    }
  }

  @Test func `another file under a built-in model's name is not used`() throws {
    try bench.write(to: "home/models/smollm2-135m-instruct-q4_1.gguf")
    #expect(try states()["smollm2-135m-instruct"] == .changed)
    #expect(CatalogueBench.code { _ = try bench.catalogue.load(purpose: .scoring) } == "model.wrong-digest")
  }

  @Test func `weights are converted only where they are there and the right ones`() throws {
    #expect(CatalogueBench.code { _ = try bench.catalogue.prepare() } == "model.missing")
    try bench.write(Data("other weights".utf8), to: "home/models/sources/all-MiniLM-L6-v2/model.safetensors")
    #expect(try states()["all-minilm-l6-v2"] == .unprepared)
    #expect(CatalogueBench.code { _ = try bench.catalogue.prepare() } == "model.wrong-digest")
    #expect(!bench.names.contains { $0.hasSuffix(".gguf") || $0.hasSuffix(".part") })
  }

  @Test func `llama cpp says its version`() {
    #expect(InferenceLibrary.version.contains(#/\d+\.\d+/#))
  }
}
