import Foundation

/// A small clinical document that a test writes.
struct SampleRecord {
  /// The patient's family name.
  var family = "Vesterholm"
  /// The patient's problems, by name.
  var problems = ["Essential hypertension", "Asthma"]

  /// The document as XML.
  var xml: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
      <templateId root="2.16.840.1.113883.10.20.22.1.2" extension="2015-08-01"/>
      <id root="2.16.840.1.113883.19.5.99999.1" extension="sample"/>
      <code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summarization of Episode Note"/>
      <title>Continuity of care</title>
      <effectiveTime value="20240305"/>
      <recordTarget>
        <patientRole>
          <id root="2.16.840.1.113883.19.5" extension="77"/>
          <patient>
            <name><given>Ottilie</given><family>\(family)</family></name>
            <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1" displayName="Female"/>
            <birthTime value="19610214"/>
          </patient>
        </patientRole>
      </recordTarget>
      <component>
        <structuredBody>
          <component>
            <section>
              <templateId root="2.16.840.1.113883.10.20.22.2.5.1"/>
              <code code="11450-4" codeSystem="2.16.840.1.113883.6.1" displayName="Problem list"/>
              <title>Problems</title>
              <text><list>\(problems.map { "<item>\($0)</item>" }.joined())</list></text>
              \(problems.enumerated().map(entry).joined(separator: "\n          "))
            </section>
          </component>
        </structuredBody>
      </component>
    </ClinicalDocument>

    """
  }

  private func entry(_ number: Int, _ problem: String) -> String {
    """
    <entry>
      <act classCode="ACT" moodCode="EVN">
        <templateId root="2.16.840.1.113883.10.20.22.4.3"/>
        <id root="2.16.840.1.113883.19.5.99999.3" extension="act-\(number)"/>
        <code code="CONC" codeSystem="2.16.840.1.113883.5.6"/>
        <statusCode code="active"/>
        <effectiveTime><low value="2019031\(number % 10)"/></effectiveTime>
        <entryRelationship typeCode="SUBJ">
          <observation classCode="OBS" moodCode="EVN">
            <templateId root="2.16.840.1.113883.10.20.22.4.4"/>
            <id root="2.16.840.1.113883.19.5.99999.4" extension="problem-\(number)"/>
            <code code="55607006" codeSystem="2.16.840.1.113883.6.96" displayName="Problem"/>
            <statusCode code="completed"/>
            <effectiveTime><low value="2019031\(number % 10)"/></effectiveTime>
            <value xsi:type="CD" code="\(38_341_003 + number)" codeSystem="2.16.840.1.113883.6.96" displayName="\(problem)"/>
          </observation>
        </entryRelationship>
      </act>
    </entry>
    """
  }
}
