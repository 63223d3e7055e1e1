import Testing

/// Tests that read with the decoder: one after the other, because each uses every processor.
@Suite("With SmolLM2", .serialized, .enabled(if: HomeModel.smolLM2.isThere, HomeModel.absence))
enum ModelTests {}
