extension ClauseVocabulary {
  /// Clauses of commercial contracts.
  static let contracts = """
    = governing law
    ? governing law; choice of law; applicable law; which law; what law; law governs; laws govern
    ? governed by
    + governed construed laws state jurisdiction conflict principles accordance
    > This Agreement shall be governed by and construed in accordance with the laws of the State,
      without regard to its conflict of laws principles.
    = jurisdiction and venue
    ? jurisdiction; venue; forum; which court; where to sue; submit to courts
    + exclusive jurisdiction courts venue submit irrevocably forum proceeding brought
    > Each party irrevocably submits to the exclusive jurisdiction of the courts located in the county
      and waives any objection to venue.
    = arbitration
    ? arbitration; arbitrate; dispute resolution; resolve disputes; disputes resolved; mediation
    + arbitration arbitrator dispute mediation binding rules american international chamber settled
    + controversy
    > Any dispute arising out of or relating to this Agreement shall be finally settled by binding
      arbitration under the rules of the arbitration association.
    = jury trial
    ? jury trial; jury
    + waives jury trial
    > Each party hereby waives trial by jury in any action arising out of this Agreement.
    = effective date
    ? effective date; agreement date; date of agreement; when does the agreement begin
    ? commencement date; when does it start
    + dated effective date entered commence
    > This Agreement is entered into as of the date first written above and is effective as of that
      date.
    = expiration and term
    ? expiration date; expire; expiration; term of this contract; term of the agreement
    ? duration of the agreement; how long does the agreement; initial term; contract term
    ? when does the contract end; length of the term
    + term expire expiration continue commence effect remain force period years initial terminated until
    > The term of this Agreement shall commence on the Effective Date and shall continue in full force
      and effect for a period of years unless earlier terminated.
    > This Agreement shall expire on the date stated above.
    = renewal
    ? renewal term; renewal; renew; extension of the term; automatically renew; evergreen
    + renew renewal automatically successive additional period extend extended extension term
    > Thereafter this Agreement shall automatically renew for successive one year periods unless either
      party gives notice.
    = notice of non-renewal
    ? notice period required to terminate the renewal; terminate renewal; notice of non-renewal
    ? non-renewal; prevent renewal; notice to terminate renewal
    + notice renew renewal days prior expiration then-current term intention nonrenew written
    + automatically least
    > This Agreement shall renew automatically unless either party gives written notice of its intention
      not to renew at least ninety days before the end of the then current term.
    = termination for convenience
    ? terminated for convenience; terminate for convenience; termination for convenience
    ? terminate without cause; terminate at will; terminate at any time
    + terminate without cause convenience any time reason notice days written prior
    > Either party may terminate this Agreement at any time, for any reason or no reason, without cause,
      upon thirty days prior written notice to the other party.
    = termination for cause
    ? terminate for cause; termination for cause; terminate for breach; material breach; default
    ? events of default; grounds for termination; when may the agreement be terminated; terminated early
    ? right to terminate
    + terminate breach material default cure insolvency bankruptcy notice days fails remedy
    > Either party may terminate this Agreement if the other party commits a material breach and fails
      to cure it within thirty days after written notice, or becomes insolvent or bankrupt.
    = after termination
    ? services to be provided after the termination; post-termination; after termination
    ? effect of termination; transition services; wind down; after the termination of this contract
    ? following termination; after the contract ends
    + termination expiration upon after following return continue transition survive sell-off remaining
    + inventory wind-down cease obligations
    > Upon termination or expiration of this Agreement, the party shall continue to provide transition
      services, may sell its remaining inventory, and shall return all materials.
    = survival
    ? survive; survival; obligations survive; surviving provisions
    + survive survival termination expiration obligations remain effect years period continue
    + confidentiality indefinitely
    > The obligations under this Agreement shall survive its termination or expiration for a period of
      years.
    = assignment
    ? anti-assignment; assign; assignment; assignable; transfer of the contract; transfer this agreement
    + assign assignment transfer consent prior written successors delegate void assigns sublicense
    + rights obligations
    > Neither party may assign or transfer this Agreement or any rights or obligations under it without
      the prior written consent of the other party, and any attempted assignment is void.
    = change of control
    ? change of control; change in control; merger or sale of a party; acquisition of a party
    ? sale of the company
    + change control merger acquisition sale substantially all assets ownership voting stock acquired
    + consolidation transfer successor majority
    > If a party undergoes a change of control, by merger, sale of substantially all of its assets or
      transfer of a majority of its voting stock, the other party may terminate this Agreement.
    = exclusivity
    ? exclusivity; exclusive; exclusivity agreement; sole supplier; exclusive rights; exclusive dealing
    + exclusive exclusively sole exclusivity only not appoint other
    > During the term the party shall be the sole and exclusive supplier, and the other party shall not
      purchase or obtain such products from any other person.
    = non-compete
    ? non-compete; noncompete; non-competition; covenant not to compete; competitive restrictions
    ? compete; restrict competition; competing business
    + compete competing competitive competitor directly indirectly engage business territory similar not
    + during
    > The party shall not, directly or indirectly, engage in any business that competes with the
      business of the other party during the term and for a period thereafter.
    = exceptions to non-compete
    ? exceptions to competitive restrictions; exception to non-compete
    ? competitive restriction exception; exceptions to exclusivity; carve-outs from the restriction
    ? exceptions to the restriction
    + except notwithstanding foregoing however provided permitted prohibit restrict compete exclusive
    + competing exclusivity apply
    > Notwithstanding the foregoing restriction, nothing in this Agreement shall prohibit the party from
      owning shares of, or doing business with, a competing business, provided that the exclusivity
      shall not apply.
    = non-solicitation of employees
    ? solicitation of employees; non-solicit; no-solicit of employees; solicit employees; hire employees
    ? poach; employees solicited; soliciting the disclosing party; solicit representatives
    ? soliciting representatives; solicitation of personnel
    + solicit hire employ employees employee induce recruit leave employment personnel
    > Neither party shall solicit, induce, recruit or hire any employee of the other party during the
      term and for one year thereafter.
    = non-solicitation of customers
    ? solicitation of customers; no-solicit of customers; solicit customers; solicit clients
    ? solicitation of clients
    + solicit customers clients customer divert business contact accounts
    > The party shall not solicit, divert or contact the customers or clients of the other party for
      competing business.
    = non-disparagement
    ? non-disparagement; disparagement; disparage; disparaging
    + disparage disparaging derogatory reputation defamatory statements detrimental goodwill image
    + tarnish
    > Neither party shall make any disparaging, derogatory or defamatory statement that harms the
      reputation or goodwill of the other.
    = most favored nation
    ? most favored nation; most favoured nation; MFN; most favored customer; best price
    + favorable terms price than offered other customers lower better no less
    > The prices and terms offered shall be no less favorable than those offered to any other customer,
      and if more favorable terms are given to another the party shall have the benefit of them.
    = right of first refusal
    ? right of first refusal; first refusal; first offer; first negotiation; ROFR; ROFO; ROFN
    ? right of first offer; right of first negotiation; preemptive right
    + first refusal right offer negotiate negotiation option notice third match
    > The party shall have a right of first refusal, first offer or first negotiation and must give
      notice of any bona fide offer of a third party before accepting it.
    = revenue or profit sharing
    ? revenue sharing; profit sharing; profit-sharing; revenue or profit-sharing arrangements; royalty
    ? royalties; commission; revenue share; share of profits
    + percent revenue net royalty royalties commission profits share gross sales pay percentage
    > The party shall pay a royalty or commission equal to a percentage of the net revenue or profits
      received from sales.
    = price restrictions
    ? price restrictions; price controls; price increase; restrictions on price; price changes
    ? raise prices
    + price prices increase exceed pricing fixed adjust percent index change reduce minimum
    > The prices shall be fixed during the term and shall not be increased by more than a percentage in
      any year.
    = minimum commitment
    ? minimum commitment; minimum purchase; minimum order; minimum amount; minimum quantity; take or pay
    + minimum purchase least quantity order annual amount commitment guarantee guaranteed shortfall
    + fewer
    > The buyer shall purchase at least the minimum quantity of products in each year, and shall pay a
      guaranteed minimum amount.
    = volume restriction
    ? volume restrictions; volume restriction; usage limits; limit on volume; maximum quantity
    ? cap on usage
    + exceed maximum number limit up excess additional fee volume quantity per more users units
    > The number of units or users shall not exceed the maximum volume, and an additional fee is due for
      any excess.
    = payment
    ? payment terms; payment; when is payment due; invoice; fees; how much; purchase price; compensation
    ? late payment; interest
    + pay payment invoice fee fees due days amount interest late compensation
    > The party shall pay all undisputed invoices within thirty days of receipt, and late payments bear
      interest.
    = ownership of intellectual property
    ? intellectual property ownership; ip ownership; ownership assigned; owns the intellectual property
    ? intellectual property rights assigned; who owns; work for hire; work made for hire
    ? ownership of work product
    + own ownership title interest intellectual property assign assigns hereby inventions work hire sole
    + exclusive patents copyrights developed belong vest
    > All right, title and interest in intellectual property, inventions and work product developed
      under this Agreement shall be owned by and is hereby assigned to the company.
    = joint ownership of intellectual property
    ? joint intellectual property ownership; joint ip ownership; jointly own; joint ownership
    ? jointly owned
    + jointly joint own owned ownership inventions equal undivided intellectual property both
    > Inventions made jointly by the parties shall be jointly owned by both, each with an equal
      undivided interest.
    = license grant
    ? licenses are granted; license grant; grant a license; license granted; licence; what licenses
    ? grant of license; rights granted; licensed rights
    + grants grant hereby license licence non-exclusive exclusive right use royalty-free worldwide
    + sublicense limited reproduce distribute trademark
    > Licensor hereby grants to licensee a non-exclusive, worldwide, royalty-free license to use,
      reproduce, display and distribute the licensed materials.
    = non-transferable license
    ? licenses granted under this contract non-transferable; non-transferable; non-transferable license
    ? nontransferable; transferable; sublicensable
    + non-transferable nontransferable license transfer sublicense assign non-assignable non-exclusive
    + limited grants transferable personal
    > Licensor grants a limited, non-exclusive, non-transferable license, which may not be sublicensed,
      assigned or transferred.
    = affiliates of the licensee
    ? licensee's affiliates; affiliate license-licensee; affiliates licensing rights
    ? licensee affiliates
    + affiliates license grants subsidiaries licensee sublicense right its
    > Licensor grants to licensee and its affiliates and subsidiaries a license, and licensee may
      sublicense its rights to its affiliates.
    = affiliates of the licensor
    ? licensor's affiliates; affiliate license-licensor; licensor affiliates
    + affiliates licensor behalf itself grants license cause controlled intellectual property
    > Licensor, on behalf of itself and its affiliates, grants to licensee a license under intellectual
      property owned or controlled by licensor or its affiliates.
    = unlimited license
    ? unlimited license; all-you-can-eat; enterprise license; unlimited use; all you can eat
    + unlimited enterprise-wide number users copies without limitation license perpetual any
    > The license permits unlimited use by an unlimited number of users and copies throughout the
      enterprise.
    = irrevocable or perpetual license
    ? irrevocable; perpetual; irrevocable or perpetual license; perpetual license; irrevocable license
    + perpetual irrevocable license grants worldwide royalty-free fully paid-up
    > Licensor grants a perpetual, irrevocable, worldwide, fully paid-up, royalty-free license.
    = source code escrow
    ? source code escrow; source code; escrow
    + source code escrow deposit agent release object
    > The source code shall be deposited with an escrow agent and released to the licensee upon a
      release event.
    = audit
    ? audit rights; audit; inspect the books; books and records; inspection; inspect
    ? examine the records
    + audit books records inspect accounting examine accountant inspection access copies reasonable
    + maintain auditors
    > The party shall keep accurate books and records and the other party may, upon reasonable notice,
      have them inspected and audited by an independent accountant.
    = uncapped liability
    ? uncapped liability; unlimited liability; liability uncapped; exceptions to limitation of liability
    ? not limited liability
    + liability limit limitation except indemnification breach confidentiality gross negligence willful
    + misconduct fraud nothing exclude death personal injury foregoing apply
    > The limitations of liability shall not apply to breach of confidentiality, indemnification
      obligations, gross negligence, fraud or willful misconduct, and nothing limits liability for death
      or personal injury.
    = cap on liability
    ? cap on liability; limitation of liability; limit of liability; liability cap; liability limited
    ? maximum liability; consequential damages; capped liability
    + liability liable exceed aggregate total damages indirect incidental consequential special punitive
    + limited event maximum amount loss lost profits
    > In no event shall either party be liable for any indirect, incidental, special, consequential or
      punitive damages, and the total liability of a party shall not exceed the amounts paid under this
      Agreement.
    = liquidated damages
    ? liquidated damages; termination fee; early termination fee; penalty; break-up fee; breakup fee
    + liquidated damages penalty sum pay amount fee termination compensation agreed estimate
    > The party shall pay as liquidated damages and not as a penalty the sum stated, being a reasonable
      estimate of the damages.
    = warranty
    ? warranties provided; warranty; duration of any warranties; warranty duration; warranty period
    ? guarantee of products
    + warranty warrants period defects days months workmanship date materials free conform replace
    + repair
    > The seller warrants that the products will be free from defects in material and workmanship for a
      period of twelve months from the date of delivery.
    = disclaimer of warranties
    ? disclaimer of warranties; disclaim warranties; as is; implied warranties; no warranty
    ? accuracy of information
    + as-is disclaims warranties express implied merchantability fitness particular purpose accuracy
    + completeness representation
    > The information is provided as is, and all warranties, express or implied, including
      merchantability and fitness for a particular purpose, are disclaimed.
    = insurance
    ? insurance; insurance requirements; insured; insurance coverage
    + insurance coverage policy liability insured commercial general certificate per occurrence
    + additional maintain insurer limits
    > The party shall maintain commercial general liability insurance with limits of not less than one
      million dollars per occurrence and name the other as additional insured.
    = indemnification
    ? indemnification; indemnify; indemnity; hold harmless; defend claims
    + indemnify defend hold harmless claims losses damages indemnified indemnifying liabilities expenses
    + attorneys third
    > The party shall indemnify, defend and hold harmless the other party from all claims, losses,
      damages and expenses, including attorneys' fees.
    = covenant not to sue
    ? covenant not to sue; not to sue; not challenge; no-challenge; contest the validity
    ? release of claims
    + contest challenge validity sue claim action ownership covenant release attack bring suit against
    + discharge question not
    > The party shall not contest or challenge the validity or ownership of the other's intellectual
      property, and covenants not to sue or bring any claim against it.
    = third party beneficiary
    ? third-party beneficiaries; third party beneficiary; third party beneficiaries; beneficiary
    ? rights of third parties
    + third beneficiary beneficiaries benefit enforce persons confer intended rights other than nothing
    > Nothing in this Agreement confers any right on any person other than the parties, except that the
      named persons are intended third party beneficiaries.
    = force majeure
    ? force majeure; act of god; delays beyond control; excused performance
    + force majeure beyond reasonable control acts god delay failure strike war fire
    > Neither party is liable for delay or failure caused by events beyond its reasonable control, such
      as acts of God, war, strikes or fire.
    = notices
    ? notices; notice address; how must notice be given; where to send notice
    + notices writing delivered mail addressed address courier facsimile deemed received
    > All notices shall be in writing and delivered by hand, courier or registered mail to the address
      below.
    = amendment and waiver
    ? amendment; amend; modify the agreement; modification; waiver; changes to the agreement
    + amended amendment modified writing signed waiver waived parties unless
    > This Agreement may be amended only in writing signed by both parties, and no waiver is effective
      unless in writing.
    = entire agreement
    ? entire agreement; merger clause; integration; prior agreements; supersede
    + entire agreement supersedes prior understandings negotiations subject matter oral
    > This Agreement is the entire agreement of the parties and supersedes all prior agreements and
      understandings.
    = severability
    ? severability; severable; invalid provision; unenforceable provision
    + severable invalid unenforceable provision remaining remainder held
    > If any provision is held invalid or unenforceable, the remaining provisions continue in force.
    = relationship of the parties
    ? independent contractor; relationship of the parties; partnership; employment relationship
    ? agency relationship
    + independent contractor partnership joint venture agent employer employee relationship
    > The parties are independent contractors and nothing creates a partnership, agency or employment
      relationship.
    = specific performance
    ? specific performance; equitable relief; injunctive relief; injunction; remedies for breach
    ? irreparable harm
    + specific performance irreparable injunction injunctive equitable relief enforce specifically
    + damages adequate remedy bond entitled breach harm
    > The parties agree that irreparable damage would occur if this Agreement were not performed and
      that each party shall be entitled to specific performance and injunctive relief without posting a
      bond.
    = parties
    ? who are the parties; parties to the agreement; name of the parties; contracting parties
    + between entered parties corporation company hereinafter referred
    > This Agreement is entered into by and between the company, a corporation, and the other party,
      each a party and together the parties.
    = delivery and acceptance
    ? delivery; acceptance; shipment; title and risk; risk of loss; inspection of goods
    + deliver delivery shipment acceptance accept risk loss title reject
    > Title and risk of loss pass on delivery, and the buyer may reject products that do not conform.
    = compliance with law
    ? compliance with laws; comply with law; regulatory compliance; anti-corruption; bribery
    + comply compliance laws applicable regulations permits corruption practices
    > Each party shall comply with all applicable laws and regulations, including anti-corruption laws.
    = taxes
    ? taxes; tax; withholding tax; sales tax
    + taxes tax withholding responsible duties sales value added
    > Each party is responsible for its taxes, and payments are made free of withholding unless required
      by law.
    = employment
    ? salary; bonus; severance; vacation; benefits; employment agreement
    + salary bonus severance executive employment benefits annual cause
    > The executive shall receive an annual base salary, a bonus and severance if terminated without
      cause.
    = lease
    ? rent; security deposit; landlord; tenant; premises; lease term
    + rent landlord tenant premises deposit lease month
    > Tenant shall pay monthly rent to Landlord for the premises and a security deposit.
    = loan
    ? interest rate; repayment; prepayment; borrower; maturity; collateral; security interest
    + loan borrower lender interest rate principal maturity repay prepay collateral
    > The Borrower shall repay the principal of the loan with interest on the maturity date and may
      prepay without penalty.
    """
}
