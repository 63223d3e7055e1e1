/// A small clinical document, made up for an evaluation, with texts of ours in its places.
struct MadeUpRecord {
  /// The patient's family name.
  var family = "Vesterholm"
  /// The title of the section with problems.
  var section = "Problems"
  /// The names of the problems.
  var problems: [String]

  /// The document as XML, the texts written so that they stay texts.
  var xml: String {
    let items = problems.map { "<item>\(Self.escaped($0))</item>" }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
        <templateId root="2.16.840.1.113883.10.20.22.1.2" extension="2015-08-01"/>
        <id root="2.16.840.1.113883.19.5.99999.1" extension="made-up"/>
        <code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summarization of Episode Note"/>
        <title>\(Self.escaped(section))</title>
        <effectiveTime value="20240305"/>
        <recordTarget><patientRole>
          <id root="2.16.840.1.113883.19.5" extension="77"/>
          <patient>
            <name><given>Ottilie</given><family>\(Self.escaped(family))</family></name>
            <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1" displayName="Female"/>
            <birthTime value="19610214"/>
          </patient>
        </patientRole></recordTarget>
        <component><structuredBody><component><section>
          <templateId root="2.16.840.1.113883.10.20.22.2.5.1"/>
          <code code="11450-4" codeSystem="2.16.840.1.113883.6.1" displayName="Problem list"/>
          <title>\(Self.escaped(section))</title>
          <text><list>\(items)</list></text>
          \(problems.enumerated().map(Self.entry).joined(separator: "\n"))
        </section></component></structuredBody></component>
      </ClinicalDocument>

      """
  }

  private static func entry(_ number: Int, _ problem: String) -> String {
    """
    <entry><act classCode="ACT" moodCode="EVN">
      <templateId root="2.16.840.1.113883.10.20.22.4.3"/>
      <id root="2.16.840.1.113883.19.5.99999.3" extension="act-\(number)"/>
      <code code="CONC" codeSystem="2.16.840.1.113883.5.6"/>
      <statusCode code="active"/>
      <effectiveTime><low value="2019031\(number % 10)"/></effectiveTime>
      <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">
        <templateId root="2.16.840.1.113883.10.20.22.4.4"/>
        <id root="2.16.840.1.113883.19.5.99999.4" extension="problem-\(number)"/>
        <code code="55607006" codeSystem="2.16.840.1.113883.6.96" displayName="Problem"/>
        <statusCode code="completed"/>
        <effectiveTime><low value="2019031\(number % 10)"/></effectiveTime>
        <value xsi:type="CD" code="\(38_341_003 + number)" codeSystem="2.16.840.1.113883.6.96" displayName="\(escaped(problem))"/>
      </observation></entryRelationship>
    </act></entry>
    """
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
