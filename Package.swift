// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "attest",
  products: [
    .executable(name: "attest", targets: ["attest"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Level 0: seams to C libraries, and the shared vocabulary.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLlama", pkgConfig: "llama"),
    .systemLibrary(name: "CLinear", providers: [.apt(["liblinear-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "Evidence", swiftSettings: settings),

    // Level 1: what the domains stand on.
    .target(
      name: "DocumentReading",
      dependencies: ["CLibXML2", "CZip", "Evidence", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .target(
      name: "Storage",
      dependencies: [
        "Evidence",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "LanguageModelCore",
      dependencies: ["CLinear", "CLlama", "Evidence", .product(name: "Crypto", package: "swift-crypto")],
      // Numeric loops are a hundred times slower unoptimised, and tests run them over whole texts.
      swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "Explainability", dependencies: ["Evidence"], exclude: ["Explainers/README.md"],
      swiftSettings: settings),

    // Level 2: the domains.
    .target(
      name: "RecordSummarizer",
      dependencies: [
        "DocumentReading", "Evidence", "Explainability", "Storage",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),

    .target(
      name: "HomeworkDetector",
      dependencies: [
        "DocumentReading", "Evidence", "Explainability", "LanguageModelCore", "Storage",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Resources/essays_en.json")],
      swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),

    .target(
      name: "LegalRetriever",
      dependencies: [
        "DocumentReading", "Evidence", "Explainability", "LanguageModelCore", "Storage",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),

    // Level 3: the use cases.
    .target(
      name: "Workflow",
      dependencies: [
        "DocumentReading", "Evidence", "Explainability", "HomeworkDetector", "LanguageModelCore",
        "LegalRetriever", "RecordSummarizer", "Storage", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),

    // Level 4: the command line.
    .executableTarget(
      name: "attest",
      dependencies: [
        "Evidence", "Workflow", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Files that tests of several targets write and read.
    .target(name: "SampleFiles", path: "Tests/SampleFiles", swiftSettings: settings),

    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence"], swiftSettings: settings),
    .testTarget(
      name: "DocumentReadingTests", dependencies: ["DocumentReading", "Evidence", "SampleFiles"],
      swiftSettings: settings),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Evidence", "Storage",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LanguageModelCoreTests", dependencies: ["Evidence", "LanguageModelCore"],
      resources: [.copy("Golden")], swiftSettings: settings),
    .testTarget(
      name: "ExplainabilityTests",
      dependencies: ["Evidence", "Explainability", .product(name: "Crypto", package: "swift-crypto")],
      exclude: ["Golden", "Schemas", "Snapshots"],
      swiftSettings: settings),
    .testTarget(
      name: "RecordSummarizerTests",
      dependencies: ["DocumentReading", "Evidence", "Explainability", "RecordSummarizer"],
      swiftSettings: settings),
    .testTarget(
      name: "HomeworkDetectorTests",
      dependencies: [
        "DocumentReading", "Evidence", "Explainability", "HomeworkDetector", "LanguageModelCore",
        "SampleFiles", "Storage",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LegalRetrieverTests",
      dependencies: [
        "DocumentReading", "Evidence", "Explainability", "LanguageModelCore", "LegalRetriever", "SampleFiles",
        "Storage",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEnd",
      dependencies: [
        "DocumentReading", "Evidence", "Explainability", "HomeworkDetector", "SampleFiles", "Workflow",
        "attest",
      ],
      swiftSettings: settings),
  ]
)
