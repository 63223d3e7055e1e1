public import Foundation

/// Writes Word documents (ECMA-376, part 1) around a body of WordprocessingML, for tests to read.
public enum TinyWord {
  /// A document with this body and these further parts by their paths.
  public static func document(_ body: String, _ parts: KeyValuePairs<String, String> = [:]) -> Data {
    archive(body, parts).data
  }

  /// The archive of a document with this body and these further parts.
  public static func archive(_ body: String, _ parts: KeyValuePairs<String, String> = [:]) -> TinyZip {
    var zip = TinyZip([
      "[Content_Types].xml": "<Types/>",
      "word/document.xml":
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\">"
        + "<w:body>\(body)<w:sectPr/></w:body></w:document>",
    ])
    for (path, text) in parts { zip.files.append(TinyZip.File(path: path, bytes: Array(text.utf8))) }
    return zip
  }

  /// A run of text with these properties.
  public static func run(_ text: String, _ format: String = "") -> String {
    let properties = format.isEmpty ? "" : "<w:rPr>\(format)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A paragraph of runs with these properties.
  public static func paragraph(_ content: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(content)</w:p>"
  }
}
