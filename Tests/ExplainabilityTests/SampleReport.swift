import Evidence
import Explainability

/// A made-up record summary with every kind of statement, for the golden files and for looking at.
enum SampleReport {
  static let digest = ContentDigest(bytes: (0..<32).map { UInt8($0 * 7 % 251) })

  /// The whole report, in which the last source is not resolved.
  static func make() throws -> SummaryReport {
    var builder = SampleBuilder(document: try digest.unwrapped())
    let sections = [
      allergies(&builder), problems(&builder), medications(&builder), results(&builder), vitals(&builder),
      procedures(&builder), immunizations(&builder), encounters(&builder), social(&builder), story(&builder),
      absences(&builder), contradictions(&builder),
    ]
    let document = Document(
      digest: builder.document, name: "clinic/export-ccd.xml", mediaType: "application/xml",
      byteCount: 184_213,
      repairs: [
        Repair(
          code: "undeclared-prefix",
          message: "The prefix xsi was used without being declared; it was declared.",
          line: 41),
        Repair(
          code: "encoding", message: "The file was read as Windows-1252, not as the UTF-8 that it declares."),
      ])
    let finding = Finding(
      kind: "record-summary", title: "Summary of a patient record",
      subject: [
        LabeledValue("Name", "Marguerite Adebayo-Lindqvist"), LabeledValue("Born", "12 Mar 1951"),
        LabeledValue("Sex", "Female"), LabeledValue("Record number", "MRN 00-48-1127"),
        LabeledValue("Record made", "4 Nov 2025 16:20"), LabeledValue("By", "Harbour Street Family Practice"),
      ],
      sections: sections,
      limits: [
        "The summary shows what this file says; the file need not hold the whole record.",
        "Results of more than five years ago are left out of the summary but not of the file.",
        "Statements were made from coded entries by rule; narrative text is quoted and not interpreted.",
      ],
      documents: [document],
      stamp: RunStamp(
        program: "attest 0.1.0", rules: "record-summary/1", inputs: [builder.document],
        options: [LabeledValue("Since", "2020")]))
    return SummaryReport(
      finding: finding, resultID: "r-20251104-7f3a", generatedAt: "2025-11-05T07:00:00Z",
      excerpts: builder.excerpts, command: "attest summarize clinic/export-ccd.xml --since 2020 --format html"
    )
  }

  private static func allergies(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "allergies", title: "Allergies",
      claims: [
        b.claim(
          "Penicillin G: anaphylaxis, severe, since 1978", .critical, "Severe", "Allergies, entry 1",
          details: [
            ("Code", "7980 (RxNorm)"), ("Status", "active"), ("Author", "Dr. I. Okonkwo, 3 Feb 2019"),
          ]),
        b.claim(
          "Latex: contact dermatitis, moderate, since Aug 2004", .warning, "Moderate", "Allergies, entry 2",
          details: [("Code", "111088007 (SNOMED CT)"), ("Status", "active")]),
        b.claim("Codeine: nausea, mild", .normal, nil, "Allergies, entry 3"),
      ])
  }

  private static func problems(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "problems", title: "Active problems",
      claims: [
        b.claim(
          "Chronic kidney disease stage 3, since Jun 2021", .normal, nil, "Problems, entry 1",
          details: [("Code", "433144002 (SNOMED CT)"), ("Also", "N18.30 (ICD-10-CM)")]),
        b.claim("Type 2 diabetes mellitus, since 2009", .normal, nil, "Problems, entry 2"),
        b.claim("Essential hypertension, since 14 Jan 2006", .normal, nil, "Problems, entry 3"),
        b.claim(
          "Atrial fibrillation, since 22 Sep 2024", .warning, "New", "Problems, entry 4",
          more: "Encounters, entry 2"),
        b.claim("Osteoarthritis of both knees; no onset is given", .muted, nil, "Problems, entry 5"),
      ])
  }

  private static func medications(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "medications", title: "Current medications",
      note: "Current by their dates and status; a change is shown under the medication that it changed.",
      claims: [
        b.claim(
          "Apixaban 5 mg oral tablet: 1 tablet by mouth twice a day, since 24 Sep 2024", .warning, "Started",
          "Medications, entry 1", details: [("Code", "1364447 (RxNorm)"), ("Prescriber", "Dr. P. Vance")]),
        b.claim(
          "Metformin 500 mg oral tablet: 1 tablet by mouth twice a day, since 12 Jul 2021; before: 1000 mg twice a day",
          .warning, "Dose changed", "Medications, entry 2", more: "Medications, entry 3"),
        b.claim(
          "Lisinopril 20 mg oral tablet: 1 tablet by mouth once a day, since 2012", .normal, nil,
          "Medications, entry 4"),
        b.claim(
          "Atorvastatin 40 mg oral tablet: 1 tablet by mouth at bedtime", .normal, nil, "Medications, entry 5"
        ),
        b.claim("Naproxen 500 mg oral tablet, until 2 Jul 2021", .muted, "Stopped", "Medications, entry 6"),
      ])
  }

  private static func results(_ b: inout SampleBuilder) -> Finding.Section {
    let potassium = Series(
      title: "Potassium", unit: "mmol/L",
      points: [
        b.point(18993, "1 Jan 2022", 4.4, "4.4 mmol/L"), b.point(19358, "1 Jan 2023", 4.8, "4.8 mmol/L"),
        b.point(19783, "1 Mar 2024", 5.0, "5.0 mmol/L"),
        b.point(20050, "23 Nov 2024", 5.3, "5.3 mmol/L", "High"),
        b.point(20395, "3 Nov 2025", 5.9, "5.9 mmol/L", "High"),
      ], referenceLow: 3.5, referenceHigh: 5.1)
    let clearance = Series(
      title: "Estimated GFR", unit: "mL/min/{1.73_m2}",
      points: [
        b.point(18993, "1 Jan 2022", 58, "58 mL/min/{1.73_m2}", "Low"),
        b.point(19358, "1 Jan 2023", 51, "51 mL/min/{1.73_m2}", "Low"),
        b.point(19783, "1 Mar 2024", 47, "47 mL/min/{1.73_m2}", "Low"),
        b.point(20395, "3 Nov 2025", 38, "38 mL/min/{1.73_m2}", "Low"),
      ], referenceLow: 60)
    let sugar = Series(
      title: "Hemoglobin A1c", unit: "%",
      points: [
        b.point(19000, "8 Jan 2022", 8.1, "8.1 %", "High"),
        b.point(19400, "12 Feb 2023", 7.4, "7.4 %", "High"),
        b.point(19800, "18 Mar 2024", 6.9, "6.9 %", "High"),
        b.point(20395, "3 Nov 2025", 7.2, "7.2 %", "High"),
      ], referenceLow: 4.0, referenceHigh: 5.6)
    let sodium = Series(
      title: "Sodium", unit: "mmol/L",
      points: [
        b.point(19358, "1 Jan 2023", 139, "139 mmol/L"), b.point(20050, "23 Nov 2024", 141, "141 mmol/L"),
        b.point(20395, "3 Nov 2025", 138, "138 mmol/L"),
      ], referenceLow: 136, referenceHigh: 145)
    return Finding.Section(
      id: "results", title: "Results", note: "Results out of range first, then the latest of each.",
      claims: [
        b.claim(
          "Potassium 5.9 mmol/L, 3 Nov 2025; range 3.5 to 5.1; rising", .critical, "High",
          "Results, entry 12",
          more: "Results, entry 3", details: [("Code", "2823-3 (LOINC)"), ("Interpretation", "H")],
          series: potassium),
        b.claim(
          "Estimated GFR 38 mL/min/{1.73_m2}, 3 Nov 2025; range from 60; falling", .warning, "Low",
          "Results, entry 13", series: clearance),
        b.claim(
          "Hemoglobin A1c 7.2 %, 3 Nov 2025; range 4.0 to 5.6", .warning, "High", "Results, entry 14",
          series: sugar),
        b.claim(
          "Sodium 138 mmol/L, 3 Nov 2025; range 136 to 145", .normal, nil, "Results, entry 15", series: sodium
        ),
        b.claim("Hemoglobin 12.8 g/dL, 3 Nov 2025; range 12.0 to 15.5", .normal, nil, "Results, entry 16"),
        b.claim(
          "Urine culture, 9 Oct 2025: Escherichia coli, 100000 CFU/mL", .warning, "Abnormal",
          "Results, entry 17"),
      ])
  }

  private static func vitals(_ b: inout SampleBuilder) -> Finding.Section {
    let pressure = Series(
      title: "Systolic blood pressure", unit: "mm[Hg]",
      points: (0..<32).map { step in
        let value = 128.0 + Double(step * 37 % 23)
        return b.point(
          19000 + Double(step) * 45, "visit \(step + 1)", value, "\(Int(value)) mm[Hg]",
          value > 145 ? "High" : nil)
      })
    let weight = Series(
      title: "Body weight", unit: "kg",
      points: [
        b.point(19358, "1 Jan 2023", 81.2, "81.2 kg"), b.point(19783, "1 Mar 2024", 79.5, "79.5 kg"),
        b.point(20395, "3 Nov 2025", 74.1, "74.1 kg"),
      ])
    return Finding.Section(
      id: "vitals", title: "Vital signs",
      claims: [
        b.claim(
          "Blood pressure 146/82 mm[Hg], 3 Nov 2025", .warning, "High", "Vital signs, entry 1",
          series: pressure),
        b.claim("Body weight 74.1 kg, 3 Nov 2025", .normal, nil, "Vital signs, entry 2", series: weight),
        b.claim("Heart rate 88 /min, 3 Nov 2025", .normal, nil, "Vital signs, entry 3"),
      ])
  }

  private static func procedures(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "procedures", title: "Procedures",
      claims: [
        b.claim("Transthoracic echocardiography, 30 Sep 2024", .normal, nil, "Procedures, entry 1"),
        b.claim("Cholecystectomy, 1994", .muted, nil, "Procedures, entry 2"),
      ])
  }

  private static func immunizations(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "immunizations", title: "Immunizations",
      claims: [
        b.claim("Influenza, seasonal, 6 Oct 2025", .normal, nil, "Immunizations, entry 1"),
        b.claim(
          "Pneumococcal conjugate 20-valent: not given, refused, 6 Oct 2025", .warning, "Not given",
          "Immunizations, entry 2"),
      ])
  }

  private static func encounters(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "encounters", title: "Encounters",
      claims: [
        b.claim(
          "3 Nov 2025: office visit, Harbour Street Family Practice, Dr. I. Okonkwo", .normal, nil,
          "Encounters, entry 1"),
        b.claim(
          "22 Sep 2024 to 25 Sep 2024: hospital stay, St. Brannock General Hospital", .normal, nil,
          "Encounters, entry 2"),
        b.claim("18 Mar 2024: office visit", .muted, nil, "Encounters, entry 3"),
      ])
  }

  private static func social(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "smoking", title: "Smoking",
      claims: [b.claim("Former smoker, until 1998", .normal, nil, "Social history, entry 1")])
  }

  private static func story(_ b: inout SampleBuilder) -> Finding.Section {
    let course = """
      Admitted with palpitations of two days' duration. ECG showed atrial fibrillation with a ventricular rate of 132.
      Rate was controlled with metoprolol; anticoagulation was begun with apixaban after discussion with the patient.
      """
    let long = (1...14).map {
      "Paragraph \($0): she reports walking the dog each morning, sleeps well, and has had no falls."
    }
    .joined(separator: "\n")
    return Finding.Section(
      id: "story", title: "In the record's words",
      claims: [
        b.claim(
          "“I get short of breath on the stairs.”", .normal, nil, "Reason for visit", origin: .quotation),
        b.claim(course, .normal, nil, "Hospital course", origin: .quotation),
        b.claim(long, .normal, nil, "History of present illness", origin: .quotation),
      ])
  }

  private static func absences(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "absences", title: "What the record does not say",
      claims: [
        b.claim("No family history section was found.", .muted, nil, "Document body", origin: .absence),
        b.claim(
          "The section Advance directives is there and has no entries.", .muted, nil, "Advance directives",
          origin: .absence),
        b.claim(
          "No dose is given for Naproxen.", .warning, "No dose", "Medications, entry 6", origin: .absence),
      ])
  }

  private static func contradictions(_ b: inout SampleBuilder) -> Finding.Section {
    Finding.Section(
      id: "contradictions", title: "Contradictions",
      claims: [
        b.claim(
          "Osteoarthritis of both knees: its status is resolved, and its concern is active", .warning,
          "Contradiction",
          "Problems, entry 5"),
        b.claim(
          "Penicillin G is an allergy; amoxicillin was given on 9 Oct 2025", .critical, "Contradiction",
          "Allergies, entry 1", more: "Medications, entry 7", moreIsMissing: true),
      ])
  }
}
