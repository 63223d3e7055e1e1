/// The look of the HTML report: system fonts, light and dark, screen and paper.
///
/// Each pair of a text colour and its ground has a contrast of at least 4.5 to 1 in both schemes; a test computes it.
enum HTMLStylesheet {
  /// The SHA-256 of the style element's content as base64: the page's security policy lets no other style in.
  ///
  /// A test computes it and names the new one after a change.
  static let digest: StaticString = "4Xrzw/oMpHYSP1Af8SlOl0YzUQB26fwdYj8UxYPY1TA="

  /// The whole style sheet.
  static let text: StaticString = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --ink: #1a1f26; --soft: #55606e; --rule: #dde2e8; --panel: #f5f7f9;
      --link: #0a55a6; --focus: #0a55a6;
      --critical-ink: #8f1018; --critical-ground: #fdeaea; --critical-bar: #b3261e;
      --warning-ink: #6b4300; --warning-ground: #fdf2d8; --warning-bar: #a86a00;
      --band: #e3ecf3; --band-edge: #7d93a8; --line: #4b5866; --mark: #ffffff; --out: #8f1018;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #13171c; --ink: #e4e8ec; --soft: #a3afbc; --rule: #2d353f; --panel: #1b2129;
        --link: #86b9f5; --focus: #86b9f5;
        --critical-ink: #ffb4ad; --critical-ground: #42171a; --critical-bar: #ff8a80;
        --warning-ink: #f6cf86; --warning-ground: #382a0e; --warning-bar: #d9a441;
        --band: #233240; --band-edge: #6f8aa3; --line: #a9b6c4; --mark: #13171c; --out: #ffb4ad;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.1rem 1.4rem 2.5rem; max-width: 69rem;
      background: var(--ground); color: var(--ink);
      font: 0.9375rem/1.42 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      font-variant-numeric: tabular-nums;
    }
    a { color: var(--link); text-underline-offset: 0.15em; }
    code, pre { font: 0.8125rem/1.45 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; }
    code { overflow-wrap: anywhere; }
    p, ul, ol, dl, dd, blockquote, h1, h2 { margin: 0; padding: 0; }
    :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus {
      left: 1rem; top: 0.5rem; z-index: 1; padding: 0.4rem 0.8rem; background: var(--ground); color: var(--link);
      border: 2px solid var(--focus);
    }
    .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .dot, .minor, .hint, .note { color: var(--soft); }
    .file { overflow-wrap: anywhere; }

    header.page { border-bottom: 2px solid var(--ink); padding-bottom: 0.55rem; }
    h1 { font-size: 1.3rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
    .subject { display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; margin: 0.5rem 0 0.45rem; }
    .subject dt { font-size: 0.78rem; color: var(--soft); }
    .subject dd { font-weight: 600; overflow-wrap: anywhere; }
    .stamp, .hint { font-size: 0.8rem; color: var(--soft); }
    .stamp code { font-size: 0.75rem; }
    .alert {
      margin: 0.5rem 0; padding: 0.35rem 0.6rem; border-left: 4px solid var(--critical-bar);
      background: var(--critical-ground); color: var(--critical-ink); font-weight: 600;
    }
    nav { padding: 0.45rem 0; border-bottom: 1px solid var(--rule); font-size: 0.8rem; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; }
    nav a { display: inline-block; padding: 0.2rem 0; min-height: 24px; text-decoration: none; }
    nav a:hover { text-decoration: underline; }

    main:focus { outline: none; }
    section {
      display: grid; grid-template-columns: 8.75rem minmax(0, 1fr); column-gap: 1.1rem;
      padding: 0.5rem 0; border-bottom: 1px solid var(--rule);
    }
    h2 { font-size: 0.9rem; line-height: 1.35; font-weight: 650; padding-top: 0.14rem; overflow-wrap: break-word; hyphens: auto; }
    h2:target { text-decoration: underline; text-underline-offset: 0.2em; }
    .note { font-size: 0.8rem; padding: 0.12rem 0.4rem 0.2rem; }
    .claims, .sources ol { list-style: none; }
    .claims > li { position: relative; border-left: 3px solid transparent; }
    .claims > li:target { background: var(--panel); }
    .claims > li.critical { border-left-color: var(--critical-bar); }
    .claims > li.warning { border-left: 3px double var(--warning-bar); }
    summary {
      display: grid; grid-template-columns: minmax(0, 1fr) 4.9rem; column-gap: 0.6rem; align-items: baseline;
      padding: 0.12rem 0.4rem; cursor: pointer; list-style: none;
    }
    summary::-webkit-details-marker { display: none; }
    .flagged summary { grid-template-columns: 8.2rem minmax(0, 1fr) 4.9rem; }
    .charted summary { min-height: 40px; padding-right: calc(5.9rem + 200px); }
    .charted summary, .flagged .charted summary { align-content: center; }
    .charted summary { grid-template-columns: minmax(0, 1fr); }
    .flagged .charted summary { grid-template-columns: 8.2rem minmax(0, 1fr); }
    .charted .nums { position: absolute; right: 0.4rem; width: 4.9rem; top: 0.6rem; }
    summary .text { overflow-wrap: break-word; }
    .flagged .text { grid-column: 2; }
    .flagged .nums { grid-column: 3; }
    summary:hover { background: var(--panel); }
    summary:hover .nums, summary:focus-visible .nums { color: var(--link); text-decoration: underline; }
    .nums { font-size: 0.78rem; line-height: 1.4; color: var(--soft); text-align: right; overflow-wrap: break-word; }
    .nums::after {
      content: ""; display: inline-block; margin-left: 0.5em; width: 0.38em; height: 0.38em;
      border-right: 1.5px solid; border-bottom: 1.5px solid; transform: translateY(-0.05em) rotate(-45deg);
    }
    details[open] > summary .nums::after { transform: translateY(-0.15em) rotate(45deg); }
    .flag {
      justify-self: start; padding: 0 0.4rem; border-radius: 0.2rem; font-size: 0.75rem; line-height: 1.45;
      font-weight: 650; background: var(--panel); color: var(--ink); border: 1px solid var(--rule);
    }
    .flag span { font-size: 0.65rem; margin-right: 0.12rem; }
    .critical .flag { background: var(--critical-ground); color: var(--critical-ink); border-color: var(--critical-bar); }
    .warning .flag { background: var(--warning-ground); color: var(--warning-ink); border-color: var(--warning-bar); }
    .critical .text { font-weight: 600; }
    .muted .text, .absence .text { color: var(--soft); }
    .absence { border-left: 3px dotted var(--rule) !important; }
    .absence .flag { font-weight: 500; background: none; color: var(--soft); border-style: dashed; }

    .quotation { padding: 0.1rem 0 0.25rem; }
    .quotation > .flag { margin-left: 0.4rem; }
    blockquote { white-space: pre-line; overflow-wrap: break-word; border-left: 2px solid var(--band-edge); padding-left: 0.7rem; }
    .quotation > blockquote, .long > blockquote { margin: 0.15rem 0.4rem 0.1rem; font-family: Charter, "Bitstream Charter", Georgia, Cambria, serif; max-width: 46rem; }
    .long { max-height: 15rem; overflow: auto; border-bottom: 1px dashed var(--rule); }
    .quotation summary { display: block; font-size: 0.78rem; padding-left: 1.1rem; }
    .quotation summary .text { font-weight: 400; color: var(--soft); }

    .evidence {
      margin: 0.15rem 0.4rem 0.6rem; padding: 0.5rem 0.7rem; background: var(--panel); font-size: 0.84rem;
      border-left: 2px solid var(--band-edge);
    }
    .particulars { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.1rem 1.2rem; margin-bottom: 0.45rem; }
    .particulars div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: 0.5rem; }
    dt { color: var(--soft); }
    dd { overflow-wrap: anywhere; }
    .series { border-collapse: collapse; margin-bottom: 0.45rem; }
    .series caption { text-align: left; color: var(--soft); white-space: nowrap; }
    .series th { text-align: left; font-weight: 600; }
    .series th, .series td { padding: 0.05rem 1.2rem 0.05rem 0; border-bottom: 1px solid var(--rule); }
    .cited + .cited { margin-top: 0.55rem; padding-top: 0.5rem; border-top: 1px solid var(--rule); }
    .place code, .sources code { font-size: 0.74rem; color: var(--soft); }
    .cited blockquote { margin: 0.3rem 0; }
    .claims .cited summary {
      display: inline-block; min-height: 0; padding: 0.05rem 0.2rem; margin-left: -0.2rem; color: var(--link);
      text-decoration: underline; text-underline-offset: 0.15em; font-size: 0.8rem;
    }
    pre {
      margin: 0.35rem 0 0; padding: 0.45rem 0.6rem; max-height: 26rem; overflow: auto; white-space: pre-wrap;
      overflow-wrap: anywhere; background: var(--ground); color: var(--soft); border: 1px solid var(--rule);
      font-size: 0.76rem; tab-size: 2;
    }
    pre:target { border-color: var(--focus); }
    pre b { color: var(--ink); font-weight: 500; }

    .trend { display: block; position: absolute; top: 0; right: 5.6rem; pointer-events: none; overflow: visible; }
    .trend text { font-size: 11px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    .trend .band { fill: var(--band); }
    .trend .edge { stroke: var(--band-edge); stroke-width: 1; stroke-dasharray: 3 2; }
    .trend .line { fill: none; stroke: var(--line); stroke-width: 1.3; stroke-linejoin: round; }
    .trend .mark { fill: var(--mark); stroke: var(--line); stroke-width: 1.3; }
    .trend .out { fill: var(--out); stroke: var(--out); stroke-width: 0.8; stroke-linejoin: round; }

    .plain ul { padding: 0 0.4rem 0 1.3rem; font-size: 0.86rem; }
    .plain li::marker { color: var(--soft); }
    .sources ol { font-size: 0.82rem; }
    .sources li { display: grid; grid-template-columns: 2.9rem minmax(0, 1fr); padding: 0.2rem 0.4rem; }
    .sources li:target { background: var(--panel); }
    .sources .n { color: var(--soft); }
    .sources b { font-weight: 600; }
    .sources q { display: block; overflow-wrap: break-word; }
    .back a { padding: 0 0.25em; }
    footer { padding-top: 0.7rem; font-size: 0.8rem; }
    footer .person { font-weight: 650; margin-bottom: 0.35rem; }
    footer dl { display: grid; grid-template-columns: 8.75rem minmax(0, 1fr); gap: 0.1rem 1.1rem; }
    footer code { font-size: 0.74rem; }

    @media (max-width: 46rem) {
      body { padding: 0.8rem 0.8rem 2rem; }
      section { display: block; }
      h2 { font-size: 1rem; padding-bottom: 0.2rem; }
      .subject { gap: 0.25rem 1.3rem; }
      .claims > li summary { display: block; min-height: 0; padding: 0.2rem 0.4rem; }
      .claims > li .nums { position: static; white-space: nowrap; }
      .claims > li > .trend { position: static; margin: 0 0 0.35rem 0.4rem; }
      .series caption { white-space: normal; }
      footer dl { grid-template-columns: 1fr; }
      footer dt { margin-top: 0.25rem; }
      .evidence { margin-left: 0; margin-right: 0; padding: 0.45rem 0.5rem; }
    }
    @media (forced-colors: active) {
      .trend .line, .trend .mark, .trend .edge { stroke: CanvasText; }
      .trend .out { fill: CanvasText; }
      .trend text { fill: CanvasText; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      @page { margin: 14mm 14mm 15mm; }
      :root {
        color-scheme: light;
        --ground: #ffffff; --ink: #000000; --soft: #444c55; --rule: #c9ced4; --panel: #ffffff; --link: #000000;
        --critical-ink: #000000; --critical-ground: #ffffff; --critical-bar: #000000;
        --warning-ink: #000000; --warning-ground: #ffffff; --warning-bar: #555555;
        --band: #e8e8e8; --band-edge: #777777; --line: #333333; --mark: #ffffff; --out: #000000;
      }
      html { font-size: 12.4px; }
      body { max-width: none; padding: 0; line-height: 1.32; }
      a { color: inherit; text-decoration: none; }
      .skip, nav, .hint, .evidence, .back, .quotation summary .text { display: none; }
      .nums::after { content: none; }
      section { grid-template-columns: 8.3rem minmax(0, 1fr); column-gap: 0.8rem; padding: 0.35rem 0; }
      summary { padding-top: 0.05rem; padding-bottom: 0.05rem; }
      summary { grid-template-columns: minmax(0, 1fr) 3.9rem; }
      .flagged summary { grid-template-columns: 7.7rem minmax(0, 1fr) 3.9rem; }
      .flagged .charted summary { grid-template-columns: 7.7rem minmax(0, 1fr); }
      .charted .nums { width: 3.9rem; }
      .trend { width: 160px; height: 32px; right: 4.3rem; }
      .charted summary { min-height: 33px; padding-right: calc(4.6rem + 160px); }
      h2 { break-after: avoid; }
      .claims > li, .sources li { break-inside: avoid; }
      .claims > li.quotation { break-inside: auto; }
      .long { max-height: none; overflow: visible; border: 0; }
      .sources { break-before: page; display: block; }
      .sources ol { font-size: 0.8rem; line-height: 1.25; columns: 2; column-gap: 1.6rem; }
      .sources code { font-size: 0.72rem; }
      .sources li { padding: 0.1rem 0; }
      .sources li { grid-template-columns: 2.5rem minmax(0, 1fr); }
      footer { break-inside: avoid; }
    }

    """
}
