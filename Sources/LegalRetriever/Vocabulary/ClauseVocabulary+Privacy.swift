extension ClauseVocabulary {
  /// Parts of privacy policies.
  static let privacy = """
    = collection of personal information
    ? information do you collect; collect; collected; data do they take; information do you take
    ? collects; capture; what data; what information; track; tracked; ip address; location tracked
    ? real name; gather
    + collect information personal data provide address email device ip location automatically usage log
    + browser registration account name cookies such
    > We collect personal information that you provide when you register, such as your name and email
      address, and we automatically collect your IP address, device, browser and usage information.
    = sharing of personal information
    ? shared with others; information shared; share information with third parties; sell my information
    ? sold; share my data; third parties have access; shared with third party; passed between users
    ? sell my data; disclose my information; make money off; advertisers
    + share shared sharing third parties disclose personal information sell rent partners service
    + providers consent affiliates others transfer advertising
    > We do not sell or rent your personal information, and we share it with third parties, service
      providers and partners only as described below or with your consent.
    = who can see personal information
    ? who can see; who sees; other people see; other users see; visible; public profile
    ? can other people; see my information; see the jobs; potential employers; who has access
    ? access to my data; who will have access; obtain my address; other parties see
    + public profile visible users other see posted displayed access available publicly view community
    + username post information personal anyone viewed internal only limiting
    > Information in your public profile, such as your username and posts, is visible to other users and
      may be seen by anyone, while access to personal information is limited.
    = use of personal information
    ? information used; use my data; how is information used; purposes of processing; why do you collect
    ? use of data; how do you use
    + use information purposes provide improve services personalize communicate analyze process
    + marketing respond
    > We use the information we collect to provide and improve our services, process transactions,
      respond to you and send you updates.
    = storage and retention of personal information
    ? stored; saved anywhere; store about me; data retention; how long do you keep; saved
    ? uploaded to any servers; where is my data stored; servers; keep my data; uploaded
    + store stored retain retention servers keep period long data hold saved backup transferred located
    + necessary
    > We store your information on servers and retain it for as long as necessary for the purposes or as
      required by law.
    = security of personal information
    ? protected from hackers; security; secure; encrypt; encryption; protect personal information
    ? data breach; safe; secure payment; payments secure; protect my information
    + security secure protect measures encryption ssl unauthorized access safeguards payment technical
    + organizational physical industry standards
    > We use reasonable administrative, technical and physical security measures, such as encryption, to
      protect your information from unauthorized access.
    = access and deletion of personal information
    ? delete my; delete; deletion; erase my data; remove my data; access my data; correct my data
    ? see what data you collect; copy of your data; update my information; control the information
    ? a way to see
    + delete deletion erase access correct update rectify request copy rights account remove data
    + portability edit contact
    > You may access, correct, update, delete or obtain a copy of your personal information by
      contacting us or through your account settings.
    = choice and opting out
    ? opt out; opt-out; unsubscribe; choices; do not track; withdraw consent; opt out of data sharing
    ? control cookies
    + opt out unsubscribe choice preferences settings consent withdraw disable object stop marketing
    + emails
    > You may opt out of receiving marketing communications or of sharing by changing your settings,
      unsubscribing or contacting us.
    = cookies
    ? cookies; tracking technologies; web beacons; analytics
    + cookies beacons browser tracking analytics pixels disable technologies
    > We and our partners use cookies, web beacons and similar technologies, which you can disable in
      your browser settings.
    = payment information
    ? financial information; credit card; payment information; bank account; payments; payment service
    ? billing information
    + payment credit card billing financial bank processor paypal transaction third transactions
    > Payments and credit card information are processed by third party payment processors and are not
      stored by us.
    = children
    ? children; minors; under 13; age limit; child
    + children age under thirteen parent guardian knowingly minors
    > Our services are not directed to children under the age of thirteen and we do not knowingly
      collect their information.
    = changes to the policy
    ? changes to this policy; policy change; update the policy; notified of changes
    ? change the privacy policy
    + change changes update updated policy notify posting effective revised time
    > We may update this privacy policy from time to time and will notify you of changes by posting the
      new policy.
    = international transfer
    ? international transfer; transfer outside; privacy shield; european union; other countries; gdpr
    + transfer countries european economic area international outside shield standard contractual
    > Your information may be transferred to and processed in countries outside your own, under standard
      contractual clauses.
    """
}
