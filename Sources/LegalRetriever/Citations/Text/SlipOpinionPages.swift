struct SlipOpinionPages {
  var heads: [Range<Int>] = []
  init(_ source: [UInt32]) {}
}
