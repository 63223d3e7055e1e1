public import Evidence

extension LlamaModel: LanguageModel {}
