extension ClauseVocabulary {
  /// Clauses of merger agreements.
  static let mergers = """
    = no solicitation of proposals
    ? no-shop; no shop; no-shop clause; non-solicitation of proposals; solicit acquisition proposals
    ? non-solicit covenant; no solicitation
    + solicit initiate knowingly encourage facilitate inquiries acquisition proposal takeover
    + discussions negotiations furnish representatives cease alternative competing nonpublic
    > The Company shall not, and shall cause its Representatives not to, directly or indirectly solicit,
      initiate, knowingly encourage or facilitate any Acquisition Proposal, or engage in discussions or
      negotiations or furnish non-public information.
    = fiduciary exception
    ? fiduciary exception; fiduciary out; exception to the no-shop; fiduciary duties
    ? board determination; fiduciary exception to the no-shop clause; respond to unsolicited proposal
    + notwithstanding prior unsolicited bona fide written proposal board determines good faith
    + consultation outside counsel financial advisor fiduciary duties superior reasonably likely furnish
    + information inconsistent participate
    > Notwithstanding the foregoing, if the Company receives an unsolicited bona fide written
      Acquisition Proposal and the Board determines in good faith, after consultation with outside
      counsel, that failure to act would be inconsistent with its fiduciary duties, the Company may
      furnish information and participate in discussions.
    = change of recommendation
    ? change of recommendation; adverse recommendation change; change in recommendation; COR
    ? withdraw the recommendation; fiduciary exception to COR; cor covenant
    ? change in board recommendation; board recommendation
    + recommendation change withdraw withhold qualify modify adverse board intervening event superior
    + fiduciary adversely publicly
    > The Board shall not withdraw, withhold, qualify or modify its recommendation, except that it may
      make an Adverse Recommendation Change in response to an Intervening Event or Superior Proposal if
      failure to do so would be inconsistent with its fiduciary duties.
    = matching rights
    ? matching rights; match right; matching right; right to match; notice to match
    ? negotiate amendments before change; superior offer notice
    + notice business days prior intention negotiate good faith parent amend revisions terms superior
    + identity match written adjustments period subsequent
    > Prior to such action the Company shall give Parent written notice at least four business days in
      advance, including the terms and identity, and negotiate in good faith with Parent to adjust the
      terms so that it ceases to be a Superior Proposal.
    = fiduciary termination right
    ? fiduciary termination right; fiduciary termination; FTR; ftr triggers; triggers for termination
    ? termination for superior proposal; limitations on ftr; limitations on fiduciary termination right
    ? terminate to accept superior proposal
    + terminated superior proposal company enter definitive agreement prior stockholder approval
    + termination fee substantially concurrently pays time alternative acquisition board authorized
    > This Agreement may be terminated by the Company prior to the stockholder approval in order to
      enter into a definitive agreement for a Superior Proposal, provided that the Company pays the
      termination fee.
    = tail provision
    ? tail provision; tail; tail period; acquisition proposals after termination
    + termination fee within twelve months after enters consummates acquisition proposal publicly
    + announced percent terminated pay definitive references deemed company
    > If this Agreement is terminated after an Acquisition Proposal was publicly made, and within twelve
      months of the termination the Company enters into or consummates an Acquisition Proposal, the
      Company shall pay the termination fee; references to fifteen percent shall be deemed fifty
      percent.
    = definition of superior proposal
    ? superior proposal; superior offer; definition of superior proposal
    + superior proposal means bona fide written acquisition board determines good faith consultation
    + financial advisor favorable stockholders point view percent consummated legal regulatory financing
    > Superior Proposal means a bona fide written Acquisition Proposal for more than fifty percent that
      the Board determines in good faith, after consultation with its financial advisor and outside
      counsel, is more favorable to the stockholders from a financial point of view and reasonably
      likely to be consummated.
    = definition of acquisition proposal
    ? acquisition proposal; takeover proposal; competing proposal; alternative proposal
    + acquisition proposal means offer inquiry person group percent assets merger tender exchange shares
    + voting power
    > Acquisition Proposal means any offer or proposal by any person or group for the acquisition of
      more than fifteen percent of the assets or shares by merger, tender offer or otherwise.
    = definition of intervening event
    ? intervening event; interveining event; definition of intervening event
    + intervening event means material change development circumstance not known foreseeable board date
    + unknown consequences occurring after effect
    > Intervening Event means any material event, change or development that was not known to or
      reasonably foreseeable by the Board as of the date of this Agreement, and does not relate to an
      Acquisition Proposal.
    = definition of knowledge
    ? definition of knowledge; knowledge of the company; knowledge qualifier; what is knowledge
    ? actual knowledge
    + knowledge means actual individuals listed persons after reasonable inquiry disclosure set forth
    + letter schedule officers
    > Knowledge means the actual knowledge, after reasonable inquiry, of the individuals listed in the
      Disclosure Letter.
    = definition of material adverse effect
    ? material adverse effect; material adverse change; MAE; MAC; definition of material adverse effect
    + material adverse effect means change event circumstance condition business results operations
    + financial taken whole disproportionate economic industry excluding except pandemic war gaap
    + markets
    > Material Adverse Effect means any event, change, circumstance or effect that has a material
      adverse effect on the business, financial condition or results of operations of the Company and
      its Subsidiaries, taken as a whole, other than changes in general economic conditions, the
      industry, law or GAAP, unless disproportionate.
    = absence of material adverse effect
    ? no material adverse effect; absence of certain changes; no mae; absence of changes
    ? representation of no material adverse effect
    ? representation and warranty of no material adverse effect
    + since absence certain changes not been occurred material adverse effect date event ordinary course
    + balance sheet individually aggregate
    > Since the balance sheet date there has not been any event or change that has had or would
      reasonably be expected to have, individually or in the aggregate, a Company Material Adverse
      Effect.
    = ordinary course covenant
    ? ordinary course of business covenants; ordinary course; ordinary course covenant
    ? conduct of business; operating covenant; interim operating covenants; affirmative covenants
    + ordinary course business conduct consistent past practice reasonable efforts preserve intact
    + commercially carry shall cause subsidiaries until effective relationships
    > From the date of this Agreement until the Effective Time, the Company shall, and shall cause its
      Subsidiaries to, conduct its business in the ordinary course consistent with past practice and use
      reasonable efforts to preserve intact its business organization and relationships.
    = negative interim covenant
    ? negative interim operating covenant; negative covenants; interim covenant
    ? prohibited actions before closing; negative operating covenant; actions requiring consent
    + shall not without prior written consent parent permit subsidiaries issue dividend amend acquire
    + incur indebtedness until effective withheld conditioned delayed following
    > Without the prior written consent of Parent, which shall not be unreasonably withheld, conditioned
      or delayed, the Company shall not, and shall not permit its Subsidiaries to, do any of the
      following.
    = antitrust efforts
    ? antitrust efforts; general antitrust efforts standard; regulatory efforts; efforts standard; hsr
    ? antitrust; efforts covenant
    + efforts reasonable best antitrust hsr act approvals filings governmental clearance expiration
    + waiting consents consummate promptly cooperate authority
    > Each party shall use its reasonable best efforts to make the filings under the HSR Act and to
      obtain all approvals and clearances of any Governmental Authority under Antitrust Laws as promptly
      as practicable.
    = limits on antitrust efforts
    ? limitations on antitrust efforts; divest; divestiture; burdensome condition
    ? limits on regulatory efforts; limitation on efforts; hell or high water
    ? remedies required by regulators
    + divest divestiture sell hold separate license burdensome condition required obligated
    + notwithstanding contained nothing shall litigation dispose restrict remedy consent antitrust
    > Notwithstanding anything in this Agreement, Parent shall not be required to divest, sell, license,
      dispose of or hold separate any business or assets, or accept any restriction or burdensome
      condition.
    = conditions of regulatory approval
    ? regulatory approvals; closing conditions: regulatory approvals; regulatory approval condition
    ? regulatory conditions
    + conditions obligations each party satisfaction waiting period hsr act expired terminated approvals
    + obtained authorizations governmental requisite regulatory force effect
    > The obligations of each party to effect the Merger are subject to the satisfaction of the
      following conditions: any waiting period under the HSR Act shall have expired or been terminated
      and all requisite regulatory approvals shall have been obtained.
    = condition of accurate representations
    ? accuracy of representations; accuracy of target's representations and warranties
    ? accuracy of target r&w; bring-down; bringdown; closing condition accuracy
    ? representations and warranties true and correct
    + representations warranties true correct respects date closing made conditions obligations parent
    + except materiality material adverse effect
    > The obligations of Parent to consummate the Merger are subject to the following conditions: the
      representations and warranties of the Company shall be true and correct in all material respects
      as of the Closing Date as if made on that date.
    = condition of performed covenants
    ? compliance with covenants; performance of obligations
    ? closing condition: compliance with covenants; covenants performed; covenant compliance
    + performed complied material respects covenants obligations agreements required agreement prior
    + closing conditions obligations parent company
    > The Company shall have performed or complied in all material respects with all covenants and
      obligations required by this Agreement to be performed by it at or prior to the Closing.
    = condition of no litigation
    ? absence of litigation; no litigation; litigation closing condition
    ? absence of litigation closing condition; pending litigation; legal restraints; no injunction
    + no proceeding litigation suit pending threatened governmental injunction order restraining
    + prohibiting consummation judgment legal restraint
    > There shall be no suit, action or proceeding pending or threatened by any Governmental Entity, and
      no order or injunction shall be in effect that restrains or prohibits the Merger.
    = merger consideration
    ? type of consideration; merger consideration; form of consideration; price per share; stock or cash
    ? cash consideration; consideration
    + converted right receive cash per share consideration exchange ratio shares common stock without
    + interest canceled outstanding offer price effective time
    > At the Effective Time each share of common stock outstanding shall be converted into the right to
      receive the merger consideration in cash, without interest, or shares at the exchange ratio.
    = breach of no-shop
    ? breach of no shop; breach of no-shop; no-shop breach; liability standard for no-shop breach
    ? breach by representatives; breach of meeting covenant; willful breach
    + breach willful material representatives deemed section violation solicitation knowing intentional
    + company terminate recommendation meeting
    > Any breach of this Section by a Representative of the Company shall be deemed a breach by the
      Company, and Parent may terminate if the Company has materially or willfully breached its no
      solicitation or stockholder meeting obligations.
    = stockholder meeting
    ? stockholder meeting; shareholder meeting; meeting covenant; proxy statement; stockholder vote
    ? shareholder approval
    + meeting stockholders shareholders proxy statement convene duly call vote adjourn postpone approval
    > The Company shall duly call, give notice of, convene and hold a meeting of its stockholders to
      vote on the Merger.
    = capitalization
    ? capitalization; outstanding shares; capital stock
    + authorized capital stock consists shares outstanding issued options preferred par value
    > The authorized capital stock of the Company consists of shares of common stock, of which the
      following are issued and outstanding.
    = appraisal rights
    ? appraisal rights; dissenting shares; dissenters rights
    + dissenting appraisal shares demand section holders perfected withdrawn
    > Dissenting Shares whose holders have properly demanded appraisal shall not be converted into the
      merger consideration.
    = closing
    ? closing date; when is closing; closing of the merger; outside date; end date; drop dead date
    + closing take place date third business day satisfaction waiver conditions outside consummated
    + before
    > The closing shall take place on the third business day after the satisfaction or waiver of the
      conditions.
    """
}
