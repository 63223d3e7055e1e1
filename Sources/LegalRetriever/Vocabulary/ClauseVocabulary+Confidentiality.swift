extension ClauseVocabulary {
  /// Clauses of non-disclosure agreements.
  static let confidentiality = """
    = definition of confidential information
    ? definition of confidential information; what is confidential information
    ? confidential information include; confidential information shall only include
    ? considered as confidential information
    + confidential information means include including technical business financial proprietary data
    + trade secrets know-how
    > Confidential Information means all technical, business and financial information, trade secrets
      and know-how disclosed by one party to the other.
    = technical information only
    ? only include technical information; technical information; non-technical information
    ? kind of information is confidential
    + confidential information means includes technical business financial marketing customer plans
    + products specifications including limitation know-how data software designs trade secrets nature
    > Confidential Information means any technical and business information, including customer lists,
      financial data, marketing plans, specifications, software and designs.
    = marking of confidential information
    ? expressly identified; marked confidential; marking; identified as confidential
    ? labelled confidential; designated as confidential; explicit identification
    + marked confidential identified designated writing proprietary legend labeled time disclosure
    + stamped summary reasonably nature circumstances disclosed
    > Confidential Information must be marked or identified as confidential or proprietary in writing at
      the time of disclosure.
    = oral disclosure
    ? verbally conveyed; oral disclosure; orally disclosed; disclosed orally; verbal information; spoken
    + oral orally verbal verbally visual written writing disclosed form tangible whether summarized days
    + confirmed electronic conveyed
    > Confidential Information includes information disclosed orally, visually, in writing or in any
      other form, and oral information confirmed in writing within thirty days.
    = permitted use
    ? restrict the use; use of confidential information to the purposes; limited use; permitted use
    ? purpose of use; use confidential information
    + use solely purpose only confidential evaluating purposes except other than necessary not exploit
    > The Receiving Party shall use the Confidential Information solely for the purpose stated and for
      no other purpose.
    = sharing with employees
    ? share some confidential information with their employees; sharing with employees
    ? disclose to employees; employees need to know
    + employees need know disclose officers directors who bound obligations representatives access
    + personnel staff only
    > The Receiving Party may disclose Confidential Information to its employees, officers and directors
      who have a need to know and are bound by similar obligations.
    = sharing with third parties under confidentiality
    ? share some confidential information with third parties
    ? consultants agents and professional advisors; sharing with third-parties
    ? disclose to third parties; disclose to advisors; professional advisors
    + consultants agents advisors representatives contractors affiliates attorneys accountants need know
    + disclose third professional bound subcontractors
    > The Receiving Party may disclose Confidential Information to its agents, consultants, contractors,
      attorneys and professional advisors who need to know it.
    = independent development
    ? independently develop; independent development; develop similar information
    ? independently developed
    + independently developed development without use reference confidential information access similar
    + competing products develop receiving breach
    > Confidential Information does not include information that is independently developed by the
      Receiving Party without use of or reference to the Confidential Information.
    = acquisition from a third party
    ? acquire information similar; acquire similar information; information from a third party
    ? received from a third party; obtained from third party
    + third party rightfully lawfully received obtained source without restriction breach obligation
    + confidential becomes known available already possession free disclose
    > Confidential Information does not include information that is rightfully received from a third
      party without restriction and without breach of any obligation.
    = exclusions from confidentiality
    ? exceptions to confidentiality; exclusions from confidential information; public domain
    ? publicly available; not confidential
    + public domain known publicly available prior disclosure independently developed third exclude
    + breach apply
    > The obligations shall not apply to information that is or becomes publicly known, was already
      known, or is independently developed.
    = compelled disclosure
    ? required by law; compelled disclosure; judicial process; legally compelled; subpoena
    ? notify the disclosing party if they are required; required by law regulation or judicial process
    ? court order
    + required law court order subpoena legally compelled notice prompt promptly protective notify
    + disclosure governmental regulation judicial process seek prior
    > If the Receiving Party is required by law, regulation, subpoena or court order to disclose
      Confidential Information, it shall give prompt notice to the Disclosing Party so that it may seek
      a protective order.
    = no license to confidential information
    ? not grant the receiving party any rights; no license
    ? grant any rights to the confidential information; no rights granted
    ? rights to the confidential information; no licensing
    + license right granted implied nothing title ownership property patent trademark copyright remain
    + interest express grant construed
    > Nothing in this Agreement grants the Receiving Party any license or right in the Confidential
      Information, which remains the property of the Disclosing Party.
    = return or destruction
    ? destroy or return; return of confidential information; return or destroy
    ? destruction of confidential information; required to destroy; give back
    + return destroy destroyed returned copies request upon termination written promptly certify
    + documents materials
    > Upon termination or request, the Receiving Party shall promptly return or destroy all Confidential
      Information and all copies and certify the destruction.
    = retention after return
    ? retain some confidential information; retain copies; retention; keep a copy
    ? even after its return or destruction; post-agreement possession; retain
    + retain copy copies archival legal counsel backup keep notwithstanding return destroy purposes
    + record files automatic compliance law
    > Notwithstanding the return or destruction, the Receiving Party may retain one copy for archival or
      legal purposes and copies in automatic backups.
    = copying
    ? create a copy; copy of some confidential information; copies; copying; reproduce; permissible copy
    + copy copies reproduce duplicate copying reproduced made extent necessary without reproduction
    + written notices
    > The Receiving Party shall not copy or reproduce Confidential Information except as necessary for
      the purpose, and all copies shall bear the same notices.
    = confidentiality of the agreement
    ? fact that the agreement was agreed upon or negotiated; confidentiality of agreement
    ? existence of the agreement; disclosing the fact; existence of discussions
    ? terms of the agreement confidential
    + existence terms agreement discussions negotiations fact disclose publicity contents announcement
    + taking place
    > Neither party shall disclose the existence or terms of this Agreement or the fact that discussions
      or negotiations are taking place.
    = reverse engineering
    ? reverse engineer; reverse engineering; decompile; disassemble
    + reverse engineer decompile disassemble analyze composition prototypes samples software
    > The Receiving Party shall not reverse engineer, decompile or disassemble any sample, prototype or
      software that embodies Confidential Information.
    = duty of care
    ? standard of care; protect confidential information; duty of confidentiality; degree of care
    ? security of information
    + degree care reasonable protect same own confidence hold strict prevent
    > The Receiving Party shall hold the Confidential Information in confidence and protect it with at
      least the degree of care it uses for its own.
    = publicity
    ? publicity; press release; public announcement; use of name; use of logo
    + press release announcement publicity public statement prior consent name
    > No party shall issue a press release or public announcement without the prior consent of the
      other.
    = confidentiality
    ? confidentiality; confidential; nondisclosure; non-disclosure; secrecy
    + confidential confidence disclose information third nondisclosure proprietary
    > Each party shall keep confidential all proprietary information of the other and shall not disclose
      it to any third party.
    """
}
