public import Foundation

/// Writes laws and judgments in the XML that publishers use, for tests to read.
public enum TinyLaw {
  /// An act of the United Kingdom in Akoma Ntoso with this body.
  public static func act(_ body: String, title: String = "Lantern Act 2019") -> Data {
    akomaNtoso(
      "act",
      meta: "<FRBRWork><FRBRthis value=\"http://www.legislation.gov.uk/id/ukpga/2019/3\"/>"
        + "<FRBRdate date=\"2019-02-07\" name=\"enacted\"/><FRBRcountry value=\"GB-UKM\"/></FRBRWork>",
      "<preface><p><shortTitle>\(title)</shortTitle></p></preface><body>\(body)</body>")
  }

  /// A judgment as the National Archives publish them.
  public static func judgment(_ body: String) -> Data {
    akomaNtoso(
      "judgment",
      meta: "<FRBRWork><FRBRdate date=\"2021-05-04\" name=\"judgment\"/><FRBRcountry value=\"GB-UKM\"/>"
        + "<FRBRname value=\"Oddny v Pell\"/></FRBRWork>",
      "<header><p>Neutral Citation Number: <neutralCitation>[2021] EWCA Civ 999</neutralCitation></p></header>"
        + "<judgmentBody><decision>\(body)</decision></judgmentBody>")
  }

  /// Any document in Akoma Ntoso.
  public static func akomaNtoso(_ kind: String, meta: String, _ content: String) -> Data {
    Data(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><\(kind)><meta>"
        + "<identification>\(meta)</identification></meta>\(content)</\(kind)></akomaNtoso>").utf8)
  }

  /// A title of the United States Code in USLM with this body.
  public static func code(_ body: String, title: String = "97") -> Data {
    Data(
      ("<?xml version=\"1.0\"?><uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" identifier=\"/us/usc/t\(title)\">"
        + "<meta><dc:title>Title \(title)</dc:title><docNumber>\(title)</docNumber></meta>"
        + "<main>\(body)</main></uscDoc>").utf8)
  }

  /// A part of the Code of Federal Regulations with these sections.
  public static func regulation(_ sections: String, part: String = "240") -> Data {
    Data(
      ("<?xml version=\"1.0\"?><ECFR><AMDDATE>Dec. 29, 2022(fm)\n</AMDDATE><DIV1 N=\"17\" TYPE=\"TITLE\"><HEAD>Title 17—Lanterns</HEAD>"
        + "<DIV5 N=\"\(part)\" TYPE=\"PART\"><HEAD>PART \(part)—LAMPS</HEAD>\(sections)</DIV5></DIV1></ECFR>")
        .utf8)
  }
}
