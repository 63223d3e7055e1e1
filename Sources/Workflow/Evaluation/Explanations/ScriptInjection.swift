import Evidence
import Explainability
import Foundation

/// Puts texts that try to be markup, script or commands into a record's name, title, problems, narrative, quotations, file name and review, and
/// looks whether any comes out alive in a report, as Markdown.
struct ScriptInjection {
  /// The texts: sixty.
  static let payloads: [String] = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='",
    "</title><svg onload=alert(1)>", "</style><script>alert(1)</script>", "<!-- x -->", "--><b>x</b><!--",
    "]]><x/>",
    "<![CDATA[<script>alert(1)</script>]]>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;",
    "&amp;lt;b&amp;gt;",
    "</pre></details></main><h1>gone</h1>", "</blockquote><a href=javascript:alert(1)>x</a>",
    "<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>",
    "<math><mi xlink:href=\"javascript:alert(1)\">",
    "<object data=\"javascript:alert(1)\">", "<embed src=\"javascript:alert(1)\">",
    "<form action=javascript:alert(1)><button>x",
    "<link rel=stylesheet href=http://evil.example/x.css>", "<style>*{display:none}</style>",
    "<style>@import 'http://evil.example';</style>",
    "<meta http-equiv=refresh content=\"0;url=http://evil.example\">", "<base href=http://evil.example/>",
    "url(http://evil.example/x)",
    "x\" id=\"main", "x' class='vh", "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<xmp><plaintext>", "<textarea></textarea><script>alert(1)</script>",
    "</svg><foreignObject><script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "#{7*7}", "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003e",
    "\\x3cscript\\x3e", "＜script＞alert(1)＜/script＞", "<scr\u{200B}ipt>alert(1)</scr\u{200B}ipt>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "/JavaScript (app.alert(1))",
    ">> /OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
    "endobj 1 0 obj << /S /URI /URI (http://evil.example) >>", "`<script>`", "\u{202E}>tpircs<\u{202C}",
    "<?xml-stylesheet href='http://evil.example'?>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
  ]

  /// What was found.
  private(set) var alive: [String] = []
  private var isPDFChecked = false
  private var pages = 0

  /// Puts every text through a full run.
  init(context: RunContext, progress: (String) -> Void) async throws {
    let folder = try TemporaryFolder()
    // As many lines and entries, so that the same tags come out where a text stays text.
    let harmless = try await Self.reports(
      of: "xxxx", in: folder.path("harmless"), context: context, pdf: false)
    for (number, payload) in Self.payloads.enumerated() {
      progress("script injection \(number + 1) of \(Self.payloads.count)")
      let reports = try await Self.reports(
        of: payload, in: folder.path("\(number)"), context: context, pdf: number == 0)
      for (name, data) in reports {
        pages += 1
        let text = String(decoding: data, as: UTF8.self)
        let isGood: Bool
        switch name.split(separator: ".").last {
        case "html":
          isGood = Self.tags(text) == Self.tags(String(decoding: harmless[name] ?? Data(), as: UTF8.self))
        case "json":
          isGood =
            !text.contains("<") && !text.contains(">") && (try? ExplanationReport.read(json: text)) != nil
        default: isGood = true
        }
        if !isGood { alive.append("\(number + 1) in \(name)") }
      }
    }
    try await checkPDF(context: context, folder: folder)
  }

  /// All texts in one record, as a PDF.
  private mutating func checkPDF(context: RunContext, folder: TemporaryFolder) async throws {
    guard (try? PDFRenderer.find()) != nil else { return }
    isPDFChecked = true
    let record = MadeUpRecord(family: Self.payloads[0], section: Self.payloads[1], problems: Self.payloads)
    let (_, data) = try await Self.pdf(of: record, in: folder.path("pdf"), context: context)
    for mark in [
      "/JavaScript", "/JS", "/URI", "/Launch", "/OpenAction << /S", "/EmbeddedFile", "/SubmitForm",
    ] {
      if data.range(of: Data(mark.utf8)) != nil { alive.append("\(mark) in the PDF") }
    }
  }

  private static func store(_ record: MadeUpRecord, name: String, in folder: String, context: RunContext)
    throws -> (
      RecordStore, String
    )
  {
    try OutputFile.makeFolder(folder)
    let path = (folder as NSString).appendingPathComponent("record.xml")
    try OutputFile.write(record.xml, to: path)
    let store = try RecordStore(path: (folder as NSString).appendingPathComponent("attest.sqlite"))
    let report = try SummarizeRecord(context: context, store: store).run(
      InputFile(path: path, name: name), format: .json)
    return (store, report.id)
  }

  private static func pdf(of record: MadeUpRecord, in folder: String, context: RunContext) async throws -> (
    String, Data
  ) {
    let (store, id) = try store(record, name: "x.xml", in: folder, context: context)
    return (
      "pdf",
      try await ExplainResult(context: context, store: store).run(id: id, reader: "auditor", format: .pdf)
        .data
    )
  }

  /// The reports of a record with a text in its places, by name.
  private static func reports(of text: String, in folder: String, context: RunContext, pdf: Bool) async throws
    -> [String: Data]
  {
    let record = MadeUpRecord(family: text, section: text, problems: [text, "Essential hypertension"])
    let (store, id) = try store(record, name: "\(text).xml", in: folder, context: context)
    _ = try ReviewResult(context: context, store: store).run(
      id: id, decision: "changed", reviewer: text, comment: text)
    var reports: [String: Data] = [:]
    let explain = ExplainResult(context: context, store: store)
    for reader in ExplainResult.readers {
      reports["\(reader).html"] = try await explain.run(id: id, reader: reader, format: .html).data
    }
    reports["report.json"] = try await explain.run(id: id, format: .json).data
    reports["summary.html"] = Data(
      try RenderReport(context: context, store: store).run(id: id, format: .html).text.utf8)
    return reports
  }

  /// The tags of a page with the names of their attributes, and nothing of their values: what a browser would act on.
  ///
  /// A page of ours has neither comments nor scripts, and every `<` of a text is written as a reference.
  static func tags(_ html: String) -> [String] {
    var tags: [String] = []
    var rest = html[...]
    if let style = rest.firstRange(of: "</style>") { rest = rest[style.lowerBound...] }
    while let start = rest.firstIndex(of: "<") {
      var names = ""
      var quote: Character?
      var index = html.index(after: start)
      while index < html.endIndex {
        let character = html[index]
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "\"" || character == "'" {
          quote = character
        } else if character == ">" {
          break
        } else {
          names.append(character)
        }
        index = html.index(after: index)
      }
      tags.append(names)
      rest = index < html.endIndex ? html[html.index(after: index)...] : html[html.endIndex...]
    }
    return tags
  }

  /// The section of the report.
  var text: String {
    """
    ## Script injection

    \(Self.payloads.count) texts that try to be markup, script, style or commands stand, one after another, in the patient's name, \
    the title of a section, a problem's name and narrative, the file's name, a reviewer's name and a comment; \(pages) \
    pages are written of them. A text is alive when a page of HTML has other tags or attributes than with a harmless text, when \
    JSON holds an angle bracket or is no report, or when the PDF of a record with all of them\(isPDFChecked ? "" : " (not made: WeasyPrint is not here)") \
    has a script, an address or an action.

    Alive: \(alive.isEmpty ? "none" : alive.joined(separator: ", ")).


    """
  }
}
