import Evidence
import Foundation
import Testing

@testable import LanguageModelCore

@Suite struct CatalogueAddingTests {
  let bench: CatalogueBench
  init() throws { bench = try CatalogueBench() }

  @Test func `a file is copied, described and loaded under its digest`() throws {
    let file = try bench.write(TinyGGUF(texts: ["general.license": "mit", "general.name": "Tiny"]))
    let digest = try FileDigest.of(file).digest
    let added = try bench.catalogue.add(file: file)
    #expect(added.entry.name == "tiny")
    #expect(added.entry.origin == .copied)
    #expect(added.entry.architecture == "llama")
    #expect(added.entry.licence == "mit")
    #expect(added.entry.source == "Tiny")
    #expect(added.entry.digest == digest)
    #expect(added.entry.purposes == [.scoring, .generation])
    #expect(added.entry.contextLength == 64)
    #expect(added.entry.embeddingLength == 32)
    #expect(added.state == .ready && added.remedy == nil)
    #expect(bench.names == ["catalogue.json", "tiny.gguf", "verified.json"])
    // The file that was added is not needed any more.
    try FileManager.default.removeItem(atPath: file)
    let model = try bench.catalogue.load(name: "tiny")
    #expect(model.identity == ModelIdentity(name: "tiny", digest: digest))
  }

  @Test func `a digest is that of the standard, and a copy is the file`() throws {
    // FIPS 180-4's example, and the empty text.
    let examples = [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ]
    for (text, hex) in examples {
      let file = try bench.write(Data(text.utf8), to: "sample")
      #expect(try FileDigest.of(file).digest.hex == hex)
    }
    let bytes = Data((0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })
    let file = try bench.write(bytes, to: "large")
    let result = try FileDigest.of(file, copyingTo: bench.path("copy"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path("copy"))) == bytes)
    #expect(try FileDigest.of(bench.path("copy")).digest == result.digest)
    #expect(throws: LanguageModelCoreError.self) {
      try FileDigest.of(file, copyingTo: bench.path("copy"))
    }
  }

  @Test func `a linked file stays where it is, and is not deleted`() throws {
    let file = try bench.write()
    let added = try bench.catalogue.add(
      file: file, name: "mine", licence: "own", purposes: [.embedding], isLinked: true)
    #expect(added.path == file && added.entry.licence == "own" && added.entry.purposes == [.embedding])
    #expect(bench.names == ["catalogue.json", "verified.json"])
    #expect(try bench.catalogue.load(purpose: .embedding).identity.name == "mine")
    #expect(try bench.catalogue.remove(name: "mine").isDeleted == false)
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(CatalogueBench.code { _ = try bench.catalogue.model(named: "mine") } == "catalogue.unknown")
  }

  @Test func `a removed copy is gone`() throws {
    try bench.catalogue.add(file: try bench.write(), name: "mine")
    #expect(try bench.catalogue.remove(name: "mine").isDeleted)
    #expect(!bench.names.contains("mine.gguf"))
    #expect(try bench.catalogue.models().map(\.entry.origin) == [.builtIn, .converted])
  }

  /// What is refused, and under which code.
  private static let unfit: [(name: String, bytes: Data, code: String)] = [
    ("text.gguf", Data("This was a text file, and its name was changed.".utf8), "model.not-gguf"),
    ("empty.gguf", Data(), "model.not-gguf"),
    ("mark.gguf", Data("GGUF".utf8), "model.truncated"),
    ("header.gguf", TinyGGUF().bytes.prefix(200), "model.truncated"),
    ("weights.gguf", TinyGGUF().bytes.dropLast(1), "model.truncated"),
    ("unknown.gguf", TinyGGUF(architecture: "nonsense").bytes, "model.architecture"),
    ("part.gguf", TinyGGUF(numbers: ["split.count": 3]).bytes, "model.split"),
    ("incomplete.gguf", TinyGGUF(numbers: ["llama.block_count": 2]).bytes, "model.not-loaded"),
  ]

  @Test("what cannot be run is refused, and nothing is left of it", arguments: unfit)
  func refused(_ item: (name: String, bytes: Data, code: String)) throws {
    let file = try bench.write(item.bytes, to: item.name)
    for isLinked in [false, true] {
      let code = CatalogueBench.code { _ = try bench.catalogue.add(file: file, isLinked: isLinked) }
      #expect(code == item.code, "\(item.name)")
    }
    #expect(bench.names == [])
  }

  @Test func `a folder, a missing file and a device are refused`() throws {
    for path in [bench.folder.path, bench.path("none.gguf"), "/dev/null"] {
      #expect(CatalogueBench.code { _ = try bench.catalogue.add(file: path) } == "model.not-found")
    }
  }

  @Test func `names and purposes that cannot be are refused`() throws {
    let file = try bench.write()
    for name in [
      "", "../up", "a/b", ".hidden", "-x", "Capital", "blank name", String(repeating: "a", count: 65),
    ] {
      #expect(
        CatalogueBench.code { _ = try bench.catalogue.add(file: file, name: name) } == "catalogue.name",
        "\(name)")
    }
    let encoder = try #require(ModelPurpose(rawValue: "embedding"))
    #expect(try bench.catalogue.add(file: file, purposes: [encoder, encoder]).entry.purposes == [.embedding])
  }

  @Test(
    "a name is made of the file's",
    arguments: [
      ("/x/Qwen2.5 (Q4_K_M).gguf", "qwen2.5--q4_k_m-"), ("…gguf", "gguf"), ("..gguf", "model"),
      ("é.GGUF", "model"),
    ])
  func fileName(path: String, name: String) {
    #expect(ModelEntry.name(ofFile: path) == name)
    #expect(ModelEntry.isName(name))
  }

  @Test func `a taken name is refused, and the same file is known again`() throws {
    let first = try bench.catalogue.add(file: try bench.write())
    #expect(try bench.catalogue.add(file: bench.path("tiny.gguf")) == first)
    let other = try bench.write(TinyGGUF(weight: 0.02), to: "other.gguf")
    #expect(
      CatalogueBench.code { _ = try bench.catalogue.add(file: other, name: "tiny") } == "catalogue.taken")
    #expect(
      CatalogueBench.code { _ = try bench.catalogue.add(file: other, name: "all-minilm-l6-v2") }
        == "catalogue.taken")
    #expect(try bench.catalogue.load(name: "tiny").identity.digest == first.entry.digest)
    // Under another name the same file is another model.
    #expect(try bench.catalogue.add(file: bench.path("tiny.gguf"), name: "twin").entry.name == "twin")
    #expect(bench.names == ["catalogue.json", "tiny.gguf", "twin.gguf", "verified.json"])
  }

  @Test func `a model whose file is lost gets it back under its name`() throws {
    let file = try bench.write()
    let first = try bench.catalogue.add(file: file, name: "mine")
    for name in [nil, "mine"] {
      try FileManager.default.removeItem(atPath: first.path)
      #expect(try bench.catalogue.model(named: "mine").state == .missing)
      #expect(try bench.catalogue.add(file: file, name: name) == first)
    }
    // A link does not bring a copy back: under its own name it is another model.
    try FileManager.default.removeItem(atPath: first.path)
    #expect(try bench.catalogue.add(file: file, isLinked: true).entry.name == "tiny")
  }

  @Test func `what a killed run left is removed, and what another is writing is not`() throws {
    let old = try bench.write(Data("x".utf8), to: "home/models/.old.gguf.0.part")
    try bench.write(Data("x".utf8), to: "home/models/.new.gguf.0.part")
    let twoHoursAgo = Date(timeIntervalSinceNow: -7200)
    try FileManager.default.setAttributes([.modificationDate: twoHoursAgo], ofItemAtPath: old)
    try bench.catalogue.add(file: try bench.write())
    #expect(bench.names == [".new.gguf.0.part", "catalogue.json", "tiny.gguf", "verified.json"])
  }

  @Test func `additions at the same time all stay`() async throws {
    let names = (0..<8).map { "tiny-\($0)" }
    let bench = bench
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, name) in names.enumerated() {
        let file = try bench.write(TinyGGUF(weight: Float(number)), to: "\(name).gguf")
        group.addTask { try bench.catalogue.add(file: file) }
      }
      try await group.waitForAll()
    }
    #expect(try bench.catalogue.models().dropFirst(2).map(\.entry.name) == names)
    #expect(try bench.catalogue.models().dropFirst(2).allSatisfy { $0.state == .ready })
  }
}
