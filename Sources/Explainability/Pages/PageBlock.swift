public import Evidence

/// A piece of a report page.
public indirect enum PageBlock: Hashable, Sendable {
  /// A heading; level 2 begins a section of the page, 3 and 4 stand below it; other levels are brought into that range.
  case heading(String, level: Int = 2)
  /// A paragraph.
  case paragraph(String)
  /// A statement that stands out, with a word that says why.
  case callout(PageCallout)
  /// Labels with their values.
  case pairs([LabeledValue])
  /// A table.
  case table(PageTable)
  /// Signed contributions as bars on both sides of a zero line.
  case bars(ContributionBars)
  /// A text with marked ranges.
  case annotated(AnnotatedText)
  /// Two texts beside each other with what they share.
  case sideBySide(SideBySideText)
  /// A chart.
  case chart(PageChart)
  /// A list; numbered where it is ordered.
  case list([String], isOrdered: Bool = false)
  /// Statements with their sources.
  case points([PagePoint])
  /// The cited places, each with what stands there.
  case sources([PageSource])
  /// Blocks that the reader may open and close; always open on paper and in text.
  case fold(String, [PageBlock], isOpen: Bool = false)
  /// The end of the page: one sentence, and what is needed to make the page again.
  case footer(String, [LabeledValue])
}
