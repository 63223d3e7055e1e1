/// What report pages add to the look of ``HTMLStylesheet``.
///
/// Marked text keeps the page's ink on every shade; a test computes that each pair has a contrast of at least 4.5 to 1 in both
/// schemes. Each level has an underline of its own, which stays on paper and without colour.
enum PageStylesheet {
  /// The SHA-256 of the style element's content as base64: the page's security policy lets no other style in.
  ///
  /// A test computes it and names the new one after a change.
  static let digest: StaticString = "WVePCW2O5S9mokC9RM6Mep19P75ZkW/yrJquXB6XBxU="

  /// The rules of a page.
  static let text: StaticString = """
    :root {
      --for1: #fdeedd; --for2: #f9d5ab; --for3: #f0b673;
      --against1: #e5eef9; --against2: #c3d9f2; --against3: #9cc2ea;
      --scale1: #e6e9ed; --scale2: #ccd2d9; --scale3: #aab4bf; --bar-for: #a85a00; --bar-against: #1f5fa8;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --for1: #2d2112; --for2: #4a3315; --for3: #6b4716;
        --against1: #15232f; --against2: #1b3a56; --against3: #205078;
        --scale1: #252c34; --scale2: #38424d; --scale3: #4c5865; --bar-for: #e0a050; --bar-against: #7ab3f0;
      }
    }
    body.doc { max-width: 60rem; font-size: 1rem; line-height: 1.5; }
    .doc header.page { padding-bottom: 0.7rem; }
    .doc h1 { font-size: 1.55rem; }
    .doc .subtitle { font-size: 1.1rem; overflow-wrap: anywhere; }
    .doc h2 { font-size: 1.22rem; margin: 2rem 0 0.6rem; padding: 0.45rem 0 0; border-top: 1px solid var(--rule); hyphens: manual; }
    .doc h3 { font-size: 1.04rem; margin: 1.3rem 0 0.4rem; }
    .doc h4 { font-size: 1rem; margin: 1rem 0 0.3rem; }
    .doc main > h2:first-child { border-top: 0; margin-top: 0.9rem; }
    .doc p { margin: 0.45rem 0; max-width: 46rem; overflow-wrap: break-word; }
    .doc header p { margin: 0.15rem 0; }
    .doc main ul, .doc main ol { margin: 0.45rem 0; padding-left: 1.5rem; max-width: 46rem; }
    .doc main li { margin: 0.25rem 0; overflow-wrap: break-word; }
    .doc nav { font-size: 0.9rem; }
    .callout { margin: 0.8rem 0; padding: 0.6rem 0.9rem; border: 1px solid var(--band-edge); border-left-width: 6px; background: var(--panel); break-inside: avoid; }
    .callout b { display: block; font-size: 1.08rem; }
    .callout.caution { background: var(--warning-ground); color: var(--warning-ink); border-color: var(--warning-bar); border-left-style: double; }
    .callout p { margin: 0.2rem 0; }
    .doc .pairs { margin: 0.5rem 0; }
    .doc dl > div { display: flex; gap: 0 1rem; margin-bottom: 0.25rem; break-inside: avoid; }
    .doc dl dt { flex: 0 0 14rem; width: 14rem; }
    .doc dl dd { flex: 1 1 0; min-width: 0; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; margin: 0.7rem 0; }
    .grid { border-collapse: collapse; font-size: 0.92rem; min-width: 60%; }
    .grid caption { text-align: left; font-weight: 600; padding: 0.2rem 0; }
    .grid th, .grid td { padding: 0.3rem 0.9rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; min-width: 6.5rem; }
    .grid .num { min-width: 0; }
    .grid thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    .grid tbody th { font-weight: 500; }
    .grid .num { text-align: right; }
    .grid tr > :last-child { padding-right: 0.3rem; }
    .key { font-weight: 600; margin-top: 0.9rem; }
    .doc main .bars { list-style: none; padding: 0; max-width: none; }
    .doc main .bars li { display: flex; gap: 0.1rem 0.9rem; align-items: center; margin: 0.3rem 0; break-inside: avoid; }
    .bars li > :first-child { flex: 0 0 14rem; width: 14rem; }
    .bars li > :nth-child(2) { flex: 1 1 0; min-width: 6rem; }
    .bars li > :nth-child(3) { flex: 0 0 16rem; width: 16rem; }
    .bars svg { width: 100%; height: 16px; display: block; }
    .bars .zero { stroke: var(--ink); stroke-width: 1; vector-effect: non-scaling-stroke; }
    .bars .rail { stroke: var(--rule); stroke-width: 1; vector-effect: non-scaling-stroke; }
    .bars .for { fill: var(--bar-for); }
    .bars .against { fill: var(--ground); stroke: var(--bar-against); stroke-width: 2; vector-effect: non-scaling-stroke; }
    .bars .words { font-size: 0.9rem; }
    .bars .sides { display: flex; justify-content: space-between; font-size: 0.8rem; color: var(--soft); gap: 0.6rem; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.3rem; font-size: 0.88rem; }
    .doc main .legend { padding-left: 0; max-width: none; }
    .reading { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.6rem 0; padding: 0.8rem 1rem; border: 1px solid var(--rule); font: 1.02rem/1.85 Charter, "Bitstream Charter", Georgia, Cambria, "Liberation Serif", serif; max-width: 50rem; }
    .reading.code { font: 0.78rem/1.55 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; }
    mark { color: var(--ink); background: none; text-decoration-thickness: 1.5px; text-underline-offset: 0.22em; text-decoration-skip-ink: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    mark.for1 { background: var(--for1); text-decoration: underline solid 1px; text-decoration-color: var(--soft); }
    mark.for2 { background: var(--for2); text-decoration: underline solid 1.5px; }
    mark.for3 { background: var(--for3); text-decoration: underline solid 3px; }
    mark.against1 { background: var(--against1); text-decoration: underline dotted 1.5px; text-decoration-color: var(--soft); }
    mark.against2 { background: var(--against2); text-decoration: underline dashed 1.5px; }
    mark.against3 { background: var(--against3); text-decoration: underline dashed 3px; }
    mark.scale1 { background: var(--scale1); text-decoration: underline dotted 1.5px; }
    mark.scale2 { background: var(--scale2); text-decoration: underline dashed 1.5px; }
    mark.scale3 { background: var(--scale3); text-decoration: underline solid 2px; }
    mark.same { background: var(--against2); text-decoration: underline solid 1.5px; }
    mark:target, .no:target { outline: 2px solid var(--focus); }
    .sign, .no { font: 600 0.72rem/1 system-ui, sans-serif; text-decoration: none; }
    .no { vertical-align: 0.35em; margin-right: 0.15em; white-space: nowrap; }
    .no a { display: inline-block; padding: 0.2rem 0.1rem; }
    .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; margin: 0.6rem 0; }
    .pair .reading { line-height: 1.6; font-size: 0.95rem; max-height: 34rem; overflow: auto; margin: 0.2rem 0; }
    .pair .reading.code { font-size: 0.74rem; }
    .pair p { font-weight: 600; margin: 0; overflow-wrap: anywhere; }
    figure { margin: 0.9rem 0; max-width: 44rem; break-inside: avoid; }
    figcaption { font-weight: 600; }
    .plot { width: 100%; height: auto; display: block; }
    .doc main .points { padding-left: 1.2rem; max-width: 50rem; }
    .points .mark { font-weight: 650; }
    .cites { white-space: nowrap; font-size: 0.88rem; color: var(--soft); }
    .cites a { padding: 0.1rem; }
    .doc main .cited-places { list-style: none; padding: 0; max-width: 50rem; }
    .cited-places li { padding: 0.35rem 0.5rem; border-bottom: 1px solid var(--rule); break-inside: avoid; }
    .cited-places li:target { background: var(--panel); outline: 2px solid var(--focus); }
    .cited-places .n { color: var(--soft); }
    .cited-places b { font-weight: 600; }
    .cited-places blockquote { margin: 0.25rem 0; font-size: 0.95rem; }
    .cited-places code { display: block; font-size: 0.72rem; color: var(--soft); }
    .fold { margin: 0.6rem 0; border: 1px solid var(--rule); padding: 0 0.8rem; }
    .fold > summary { display: list-item; list-style: disclosure-closed inside; padding: 0.5rem 0; margin: 0; font-weight: 600; color: var(--link); }
    .fold[open] > summary { list-style-type: disclosure-open; }
    .fold > summary::-webkit-details-marker { display: inline; }
    .doc footer { border-top: 2px solid var(--ink); margin-top: 2rem; }
    .doc footer dl { display: block; }
    @media screen and (max-width: 46rem) {
      .doc dl > div { display: block; margin-bottom: 0.4rem; }
      .doc dl dt { width: auto; }
      .pair { grid-template-columns: 1fr; }
      .pair .reading { max-height: 22rem; }
      .doc main .bars li { display: block; margin: 0.7rem 0; }
      .bars li > * { width: auto !important; }
      .doc main .bars li.sides-row { margin-bottom: 0; }
      .grid th, .grid td { padding-right: 0.6rem; }
      .reading { padding: 0.6rem 0.7rem; }
    }
    @media screen and (max-width: 46rem) {
      .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .stacks, .stacks caption, .stacks tbody, .stacks tr, .stacks th, .stacks td { display: block; }
      .stacks tr { padding: 0.5rem 0; border-bottom: 1px solid var(--ink); }
      .stacks tbody th { font-weight: 600; border: 0; padding: 0; }
      .stacks td, .stacks .num { text-align: left; border: 0; padding: 0.1rem 0 0.1rem; }
      .stacks td:empty { display: none; }
      .stacks td::before { content: attr(data-label) ": "; color: var(--soft); }
      .stacks caption { margin-bottom: 0.3rem; }
    }
    @media print {
      @page {
        size: A4; margin: 15mm 15mm 17mm;
        @bottom-left { content: "Decision support: a person decides."; font: 8pt sans-serif; color: #444c55; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444c55; }
      }
      :root {
        --for1: #f6f6f6; --for2: #e8e8e8; --for3: #d4d4d4; --against1: #ffffff; --against2: #ffffff; --against3: #ffffff;
        --scale1: #f2f2f2; --scale2: #e2e2e2; --scale3: #cfcfcf; --bar-for: #333333; --bar-against: #333333;
      }
      body.doc { font-size: 0.95rem; line-height: 1.4; }
      .doc h2, .doc h3, .key, .grid caption, .fold > summary { break-after: avoid; }
      .doc h2 { margin-top: 1.2rem; }
      .grid thead { display: table-header-group; }
      .grid tr { break-inside: avoid; }
      .bars rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .reading { line-height: 1.6; }
      mark.for1, mark.for2, mark.for3, mark.against1, mark.against2, mark.against3, mark.scale1, mark.scale2, mark.scale3, mark.same { text-decoration: none; }
      mark.for1, mark.scale1 { border-bottom: 0.6pt solid #444c55; }
      mark.for2, mark.scale2, mark.same { border-bottom: 1pt solid #1b1f24; }
      mark.for3, mark.scale3 { border-bottom: 2pt solid #1b1f24; }
      mark.against1 { border-bottom: 0.8pt dotted #444c55; }
      mark.against2 { border-bottom: 1pt dashed #1b1f24; }
      mark.against3 { border-bottom: 2pt dashed #1b1f24; }
      .doc main .legend, .legend { display: block; }
      .legend li { display: inline-block; margin-right: 1.2rem; }
      .pair .reading { max-height: none; overflow: visible; }
      .wide { overflow: visible; }
      .fold { border: 0; padding: 0; }
      .fold > summary { list-style: none; }
      .fold::details-content { content-visibility: visible; display: block; height: auto; }
    }

    """

  /// The rules of a chart.
  static let chart: StaticString = """
    .label, .name, .head { font: 12px system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; fill: var(--ink); }
    .name { font-size: 13px; }
    .head { font-size: 14px; font-weight: 600; }
    .paper { fill: var(--ground); }
    .gridline { stroke: var(--rule); stroke-width: 1; }
    .axis, .tick { stroke: var(--ink); stroke-width: 1; }
    .diagonal { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .whisker { stroke: var(--ink); stroke-width: 1.2; }
    .curve { fill: none; stroke-width: 2; }
    .point { stroke-width: 1.5; fill: var(--ground); }
    .point.s0, .bar.s0 { fill: var(--s0); }
    .bar { stroke-width: 1.5; }
    .bar.s1 { fill: var(--ground); }
    .bar.s2 { fill: var(--rule); }
    .bar.s3 { fill: var(--s3); }
    .s0 { stroke: var(--s0); } .s1 { stroke: var(--s1); stroke-dasharray: 7 3; } .s2 { stroke: var(--s2); } .s3 { stroke: var(--s3); stroke-dasharray: 2 3; }
    .point, .bar { stroke-dasharray: none; }

    """

  /// The colours of a chart's series.
  static let chartColors: StaticString = """
    :root { --s0: #1f5fa8; --s1: #a85a00; --s2: #1a1f26; --s3: #55606e; }
    @media (prefers-color-scheme: dark) { :root { --s0: #7ab3f0; --s1: #e0a050; --s2: #e4e8ec; --s3: #a3afbc; } }

    """

  /// The colours of a chart in a file of its own, which has no page around it.
  static let chartFile: StaticString = """
    :root {
      --ground: #ffffff; --ink: #1a1f26; --soft: #55606e; --rule: #dde2e8;
      --s0: #1f5fa8; --s1: #a85a00; --s2: #1a1f26; --s3: #55606e;
    }

    """
}
