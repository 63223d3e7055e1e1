import Evidence
import RecordSummarizer
import Testing

/// What is read from entries beside their status.
@Suite struct FactReadingTests {
  @Test func `the same result in two panels is one fact with two places`() throws {
    let value = #"<value xsi:type="PQ" value="5.60" unit="mmol/L"/>"#
    let entries = SampleDocument.result(value: value) + SampleDocument.result(id: "2", value: value)
    let record = try SampleDocument.record(SampleDocument.xml(code: "30954-2", entries: entries))
    let fact = try #require(record.facts.first)
    #expect(record.facts.count == 1)
    #expect(fact.sources.filter { !$0.isTimeOnly }.count == 2)
    #expect(fact.sources.filter(\.isTimeOnly).map(\.line).count == 1)
    #expect(fact.value == .quantity(Quantity(value: "5.60", unit: "mmol/L")))
    #expect(fact.period.start?.written == "20240319")
    #expect(fact.panel?.label == "Metabolic panel")
    #expect(
      fact.sources.map(\.xpath).last
        == "/ClinicalDocument/component[1]/structuredBody[1]/component[1]/section[1]/entry[2]/organizer[1]/component[1]/observation[1]"
    )
  }

  @Test func `another value at another time is another fact`() throws {
    let entries =
      SampleDocument.result(value: #"<value xsi:type="PQ" value="5.6" unit="mmol/L"/>"#)
      + SampleDocument.result(value: #"<value xsi:type="PQ" value="5.1" unit="mmol/L"/>"#)
      + SampleDocument.result(
        value: #"<value xsi:type="PQ" value="5.6" unit="mmol/L"/>"#, panelTime: "20240101")
    let record = try SampleDocument.record(SampleDocument.xml(code: "30954-2", entries: entries))
    #expect(record.facts.map(\.id) == ["result-1", "result-2", "result-3"])
  }

  @Test(arguments: [
    (#"<value xsi:type="PQ" value="7.20" unit="%"/>"#, "7.20 %"),
    (#"<value xsi:type="IVL_PQ"><high value="0.01" unit="ng/mL"/></value>"#, "≤ 0.01 ng/mL"),
    (#"<value xsi:type="IVL_PQ"><low value="1" unit="mg"/><high value="2" unit="mg"/></value>"#, "1–2 mg"),
    (
      #"<value xsi:type="CD" code="260385009" codeSystem="2.16.840.1.113883.6.96" displayName="Negative"/>"#,
      "Negative"
    ),
    (#"<value xsi:type="ST">CLEAR</value>"#, "CLEAR"),
    (##"<value xsi:type="ED"><reference value="#r1"/></value>"##, "Words of the narrative"),
    (#"<value xsi:type="INT" value="11"/>"#, "11"),
    (#"<value xsi:type="REAL" value="1.015"/>"#, "1.015"),
    (#"<value xsi:type="CO" code="3" displayName="Mild"/>"#, "Mild"),
    (#"<value xsi:type="BL" value="true"/>"#, "yes"),
    (#"<value xsi:type="TS" value="201903"/>"#, "Mar 2019"),
    (
      #"<value xsi:type="RTO_PQ_PQ"><numerator xsi:type="PQ" value="1"/><denominator xsi:type="PQ" value="40"/></value>"#,
      "1 / 40"
    ),
    (#"<value value="5" unit="cm"/>"#, "5 cm"),
  ])
  func `values of every type`(value: String, expected: String) throws {
    let narrative = #"<content ID="r1">Words of the narrative</content>"#
    let xml = SampleDocument.xml(
      code: "30954-2", narrative: narrative, entries: SampleDocument.result(value: value))
    #expect(try SampleDocument.record(xml).facts.first?.value?.text == expected)
  }

  @Test func `a null value is no information and no number`() throws {
    let xml = SampleDocument.xml(
      code: "30954-2", entries: SampleDocument.result(value: #"<value xsi:type="PQ" nullFlavor="NI"/>"#))
    let fact = try #require(try SampleDocument.record(xml).facts.first)
    #expect(fact.value?.text == nil)
    #expect(fact.assertion == .noInformation)
  }

  @Test(arguments: ["#p1", "p1"])
  func `original text is the narrative behind its reference`(reference: String) throws {
    let value = """
      <value xsi:type="CD" code="195967001" codeSystem="2.16.840.1.113883.6.96">
        <originalText><reference value="\(reference)"/></originalText>
        <translation code="J45.909" codeSystem="2.16.840.1.113883.6.90" displayName="Unspecified asthma"/></value>
      """
    let xml = SampleDocument.xml(
      code: "11450-4", narrative: #"<list><item ID="p1">Asthma, worse in spring</item></list>"#,
      entries: SampleDocument.problem(value: value))
    let fact = try #require(try SampleDocument.record(xml).facts.first)
    #expect(fact.concept.originalText == "Asthma, worse in spring")
    #expect(fact.concept.codings.map(\.code) == ["195967001", "J45.909"])
    #expect(fact.concept.codings.map(\.systemName) == ["SNOMED CT", "ICD-10-CM"])
  }

  @Test func `a reference that leads nowhere is counted`() throws {
    let value =
      ##"<value xsi:type="CD" nullFlavor="UNK"><originalText><reference value="#gone"/></originalText></value>"##
    let record = try SampleDocument.record(
      SampleDocument.xml(code: "11450-4", entries: SampleDocument.problem(value: value)))
    #expect(record.danglingReferences == 1)
  }

  @Test func `a dosage has dose, route, frequency and reason`() throws {
    let more = """
      <effectiveTime xsi:type="PIVL_TS" institutionSpecified="true" operator="A"><period value="12" unit="h"/></effectiveTime>
      <effectiveTime xsi:type="EIVL_TS" operator="A"><event code="HS"/></effectiveTime>
      <routeCode code="C38288" codeSystem="2.16.840.1.113883.3.26.1.1" displayName="ORAL"/>
      <doseQuantity value="2" unit="{tablet}"/>
      <precondition typeCode="PRCN"><criterion><code code="ASSERTION"/>
        <value xsi:type="CD" code="56018004" codeSystem="2.16.840.1.113883.6.96" displayName="Wheezing"/></criterion></precondition>
      """
    let xml = SampleDocument.xml(code: "10160-0", entries: SampleDocument.medication(more: more))
    let fact = try #require(try SampleDocument.record(xml).facts.first)
    let dosage = try #require(fact.dosage)
    #expect(dosage.dose == .quantity(Quantity(value: "2", unit: "{tablet}")))
    #expect(dosage.route?.label == "ORAL")
    #expect(
      dosage.frequencies == [
        .period(value: "12", upTo: nil, unit: "h", institutionSpecified: true),
        .event(code: "HS", offset: nil),
      ])
    #expect(dosage.asNeeded)
    #expect(dosage.asNeededFor?.label == "Wheezing")
    #expect(fact.period.start?.written == "20230214")
  }

  @Test func `a health concern repeats a problem and asserts none`() throws {
    let entry = """
      <entry><act classCode="ACT" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.132"/>
        <code code="75310-3" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>
        <entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">
          <templateId root="2.16.840.1.113883.10.20.22.4.4"/><code code="64572001"/><statusCode code="completed"/>
          <value xsi:type="CD" code="195967001" codeSystem="2.16.840.1.113883.6.96" displayName="Asthma"/>
        </observation></entryRelationship></act></entry>
      """
    let record = try SampleDocument.record(SampleDocument.xml(code: "75310-3", entries: entry))
    #expect(record.facts.map(\.kind) == [.other])
  }

  @Test func `the header tells who the person is`() throws {
    let record = try SampleDocument.record(SampleDocument.xml(code: "11450-4", entries: ""))
    #expect(record.patient.name == "Ada Testperson")
    #expect(record.patient.birth?.written == "196802")
    #expect(record.patient.birth?.precision == .month)
    #expect(record.effectiveTime?.text == "22 Mar 2024")
  }

  @Test(arguments: ["section", "observation", "Bundle", "note"])
  func `what is no clinical document is refused in a sentence`(root: String) {
    let error = #expect(throws: RecordSummarizerError.self) {
      try SampleDocument.record("<\(root) xmlns=\"urn:hl7-org:v3\"><a/></\(root)>")
    }
    #expect(error?.status == .badInput)
    #expect(error?.place == "test.xml")
  }
}
