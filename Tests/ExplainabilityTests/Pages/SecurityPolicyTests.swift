import Crypto
import Explainability
import Foundation
import Testing

/// The security policy of every page: nothing but the page's own style sheet.
@Suite struct SecurityPolicyTests {
  @Test(arguments: ["explanation", "page", "summary"])
  func letsInNothingButThePagesOwnStyle(kind: String) throws {
    let html =
      switch kind {
      case "explanation": try SampleExplanation.make().page(for: .auditor).html()
      case "page": ReportPage(title: "x").html()
      default: try SampleReport.make().html()
      }
    let style = try #require(html.firstMatch(of: /<style>(?<css>[\s\S]*?)<\/style>/)).output.css
    let digest = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
    #expect(
      html.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-\(digest)'\">"
      ), "the style sheet's digest is \(digest)")
    #expect(html.ranges(of: "<style").count == 1)
    #expect(
      !html.contains(" style=\"") && !html.contains("<link") && !html.contains("<img")
        && !html.contains("<script"))
  }
}
