import Testing

@testable import LanguageModelCore

@Suite struct ScoringWindowsTests {
  @Test(arguments: [8, 9, 64, 512, 2048, 8192], [0, 1, 7, 8, 9, 63, 64, 65, 1000, 2048, 2049, 5000, 12_345])
  func everyTokenIsScoredOnce(context: Int, count: Int) {
    let rule = ScoringWindows(context: context)
    var scored: [Int] = []
    for (index, window) in rule.windows(of: count).enumerated() {
      #expect(window.tokens.count <= rule.length)
      #expect(window.firstScored - window.tokens.lowerBound == (index == 0 ? 0 : rule.overlap))
      scored += Array(window.firstScored..<window.tokens.upperBound)
    }
    #expect(scored == Array(0..<count))
  }

  @Test func theRuleIsAQuarterOfAtMost2048Tokens() {
    #expect(ScoringWindows(context: 8192).length == 2048)
    #expect(ScoringWindows(context: 8192).overlap == 512)
    #expect(ScoringWindows(context: 1024).length == 1024)
  }
}
