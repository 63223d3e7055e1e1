extension ScoredText {
  /// The text as one web page that loads nothing, coloured by predictability.
  ///
  /// - Parameter title: the page's heading, such as the file's name.
  public func html(title: String) -> String { ScorePage(self, title: title).html() }
}
