import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Events and background")
struct EventRulesTests {
  @Test("procedures: the latest first, repeated ones counted, undone ones said to be")
  func procedures() throws {
    let scope = Make.concept("Colonoscopy", "73761001")
    let facts = [
      Make.fact(.procedure, scope, .active, Make.period(at: "20100505")),
      Make.fact(.procedure, Make.concept("Appendectomy", "80146002"), .active, Make.period(at: "1999")),
      Make.fact(.procedure, scope, .active, Make.period(at: "20200505")),
      Make.fact(.procedure, Make.concept("Biopsy", "86273004"), .refuted, Make.period(at: "2020")),
    ]
    #expect(
      try Make.texts(.procedures, facts) == [
        "Colonoscopy, 2 times, latest 5 May 2020, first 5 May 2010.", "Appendectomy, 1999.",
        "Biopsy: not done, 2020.",
      ])
  }

  @Test("immunizations: dates by vaccine, refusals first with their reason")
  func immunizations() throws {
    let flu = Make.concept("Influenza", "140", CodeSystem(oid: "2.16.840.1.113883.12.292"))
    var facts = (2012...2020).map { Make.fact(.immunization, flu, .active, Make.period(at: "\($0)1001")) }
    facts.append(
      Make.fact(.immunization, Make.concept("Zoster", "121"), .refuted, Make.period(at: "2021")) {
        $0.reasons = [Make.concept("Patient objection", "PATOBJ")]
      })
    let claims = try Make.claims(.immunizations, facts)
    #expect(
      claims.map(\.text) == [
        "Zoster: not given, 2021; reason Patient objection.",
        "Influenza: 1 Oct 2020, 1 Oct 2019, 1 Oct 2018, 1 Oct 2017, 1 Oct 2016, 1 Oct 2015 and 3 earlier.",
      ])
    #expect(claims.first?.flag == "Not given")
    #expect(claims.last?.factIDs.count == 9)
  }

  @Test("encounters: a timeline, with diagnosis, reason and place")
  func encounters() throws {
    let facts = [
      Make.fact(.encounter, Make.concept("Office visit", "185349003"), .active, Make.period(at: "20190303")),
      Make.fact(.encounter, Make.concept("Inpatient stay", "1"), .active, Make.period("20200303", "20200306"))
      {
        $0.related = [Make.concept("Pneumonia", "233604007")]
        $0.particulars = [.init("Location", "North Ward")]
      },
    ]
    #expect(
      try Make.texts(.encounters, facts) == [
        "3 Mar 2020 to 6 Mar 2020: Inpatient stay; diagnosis Pneumonia; at North Ward.",
        "3 Mar 2019: Office visit.",
      ])
  }

  @Test("smoking, family, plan, goals, devices, payers and directives each have their line")
  func background() throws {
    let facts = [
      Make.fact(
        .smokingStatus, Make.concept("Tobacco smoking status", "72166-2", .loinc), .active,
        Make.period("2001", "2010")
      ) {
        $0.value = .concept(Make.concept("Former smoker", "8517006"))
      },
      Make.fact(.socialHistory, Make.concept("Alcohol intake", "160573003"), .active, Make.period(at: "2020"))
      {
        $0.value = .text("2 drinks a week")
      },
      Make.fact(.familyHistory, Make.concept("Diabetes mellitus", "73211009")) {
        $0.particulars = [.init("Relative", "Father"), .init("Age at onset", "57 a")]
      },
      Make.fact(.functionalStatus, Make.concept("Walks with a cane", "1")),
      Make.fact(.planned, Make.concept("Colonoscopy", "73761001"), .active, Make.period(at: "20240801")),
      Make.fact(.goal, Make.concept("Weight loss", "2")),
      Make.fact(.device, Make.concept("Cardiac pacemaker", "14106009"), .active, Make.period(at: "2015")),
      Make.fact(.payer, Make.concept("PPO")) {
        $0.particulars = [.init("Payer", "Good Health"), .init("Member identifier", "A^123")]
      },
      Make.fact(.advanceDirective, Make.concept("Resuscitation", "304251008")) { $0.value = .boolean(false) },
    ]
    let finding = try Make.finding(facts)
    let texts = finding.sections.filter { $0.id != "missing" }.flatMap(\.claims).map(\.text)
    #expect(
      texts == [
        "Smoking status: Former smoker, since 2001.", "Alcohol intake: 2 drinks a week, 2020.",
        "Father: Diabetes mellitus, age at onset 57 a.", "Walks with a cane.",
        "Planned: Colonoscopy, 1 Aug 2024.",
        "Goal: Weight loss.", "Cardiac pacemaker, 2015.", "Good Health, PPO, member A^123.",
        "Resuscitation: no.",
      ])
    #expect(finding.claims.allSatisfy { $0.origin != .quotation })
  }
}
