import DocumentReading
import Foundation
import RecordSummarizer

/// Small CDA documents for tests, built from a section and its entries.
enum SampleDocument {
  /// A document with one section.
  static func xml(
    code: String, narrative: String = "", entries: String, sectionAttributes: String = "",
    time: String = "20240322", xsi: String = #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <ClinicalDocument xmlns="urn:hl7-org:v3"\(xsi)>
      <code code="34133-9" codeSystem="2.16.840.1.113883.6.1"/>
      <title>Test</title>
      <effectiveTime value="\(time)"/>
      <recordTarget><patientRole><id root="1.2.3" extension="P-1"/><patient>
        <name><given>Ada</given><family>Testperson</family></name>
        <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="196802"/>
      </patient></patientRole></recordTarget>
      <component><structuredBody><component><section\(sectionAttributes)>
        <code code="\(code)" codeSystem="2.16.840.1.113883.6.1"/><title>Section</title>
        <text>\(narrative)</text>
        \(entries)
      </section></component></structuredBody></component>
    </ClinicalDocument>
    """
  }

  /// The record in a document.
  static func record(_ xml: String) throws -> PatientRecord {
    try CDAReader().read(XMLSource(bytes: Data(xml.utf8), name: "test.xml"))
  }

  /// A problem entry: a concern act around a problem observation.
  static func problem(
    negated: Bool = false, concern: String = "active", low: String = #"<low value="2012"/>"#,
    high: String = "",
    value: String =
      #"<value xsi:type="CD" code="195967001" codeSystem="2.16.840.1.113883.6.96" displayName="Asthma"/>"#,
    status: String? = nil, text: String = ""
  ) -> String {
    let statusEntry =
      status.map {
        """
        <entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">
          <templateId root="2.16.840.1.113883.10.20.22.4.6"/><code code="33999-4" codeSystem="2.16.840.1.113883.6.1"/>
          <value xsi:type="CD" code="\($0)" codeSystem="2.16.840.1.113883.6.96"/></observation></entryRelationship>
        """
      } ?? ""
    return """
      <entry><act classCode="ACT" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.3"/>
        <code code="CONC"/><statusCode code="\(concern)"/>
        <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN" negationInd="\(negated)">
          <templateId root="2.16.840.1.113883.10.20.22.4.4"/><id root="9.9" extension="1"/>
          <code code="64572001" codeSystem="2.16.840.1.113883.6.96"/>\(text)
          <statusCode code="completed"/><effectiveTime>\(low)\(high)</effectiveTime>
          \(value)\(statusEntry)
        </observation></entryRelationship></act></entry>
      """
  }

  /// An allergy entry: a concern act around an allergy observation.
  static func allergy(
    negated: Bool = false, category: String = "419511003",
    substance: String =
      #"<code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin G"/>"#,
    reaction: Bool = false
  ) -> String {
    let manifestation = """
      <entryRelationship typeCode="MFST" inversionInd="true"><observation classCode="OBS" moodCode="EVN">
        <templateId root="2.16.840.1.113883.10.20.22.4.9"/><code code="ASSERTION"/>
        <value xsi:type="CD" code="247472004" codeSystem="2.16.840.1.113883.6.96" displayName="Hives"/>
      </observation></entryRelationship>
      """
    return """
      <entry><act classCode="ACT" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.30"/>
        <code code="CONC"/><statusCode code="active"/>
        <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN" negationInd="\(negated)">
          <templateId root="2.16.840.1.113883.10.20.22.4.7"/><code code="ASSERTION"/><statusCode code="completed"/>
          <value xsi:type="CD" code="\(category)" codeSystem="2.16.840.1.113883.6.96" displayName="Propensity"/>
          <participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">
            \(substance)</playingEntity></participantRole></participant>
          \(reaction ? manifestation : "")
        </observation></entryRelationship></act></entry>
      """
  }

  /// A medication entry.
  static func medication(
    negated: Bool = false, status: String = "active", time: String = #"<low value="20230214"/>"#,
    code: String =
      #"<code code="860975" codeSystem="2.16.840.1.113883.6.88" displayName="Metformin 500 MG Oral Tablet"/>"#,
    more: String = ""
  ) -> String {
    """
    <entry><substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="\(negated)">
      <templateId root="2.16.840.1.113883.10.20.22.4.16"/><statusCode code="\(status)"/>
      <effectiveTime xsi:type="IVL_TS">\(time)</effectiveTime>\(more)
      <consumable><manufacturedProduct><manufacturedMaterial>\(code)</manufacturedMaterial></manufacturedProduct>
      </consumable></substanceAdministration></entry>
    """
  }

  /// A result entry: a panel with one observation.
  static func result(id: String = "1", value: String, panelTime: String = "20240319", more: String = "")
    -> String
  {
    """
    <entry><organizer classCode="BATTERY" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.1"/>
      <code code="24323-8" codeSystem="2.16.840.1.113883.6.1" displayName="Metabolic panel"/>
      <statusCode code="completed"/><effectiveTime value="\(panelTime)"/>
      <component><observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.2"/>
        <id root="7.7" extension="\(id)"/>
        <code code="2823-3" codeSystem="2.16.840.1.113883.6.1" displayName="Potassium"/>
        <statusCode code="completed"/>\(value)\(more)</observation></component></organizer></entry>
    """
  }
}
