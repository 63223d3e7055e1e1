/// How often essays of students use common function words: the measure against which habits are compared.
///
/// Written by `Scripts/references/function_words.py` from 1,955 essays of people; no word of it tells what a text is about.
enum FunctionWords {
  /// A word with its occurrences per 1,000 words: their mean and standard deviation over the reference texts.
  struct Entry: Sendable {
    var word: String
    var mean: Double
    var deviation: Double
  }

  /// The words, in alphabetical order.
  static let entries: [Entry] = table.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: " ")
    guard parts.count == 3, let mean = Double(parts[1]), let deviation = Double(parts[2]), deviation > 0
    else {
      return nil
    }
    return Entry(word: String(parts[0]), mean: mean, deviation: deviation)
  }

  /// Where each word stands among the entries.
  static let places: [String: Int] = Dictionary(
    uniqueKeysWithValues: entries.enumerated().map { ($1.word, $0) })

  private static let table = """
    a 24.174 14.031
    about 3.519 4.690
    after 1.249 3.096
    all 3.621 4.337
    already 0.601 2.327
    also 3.068 3.954
    always 1.500 3.282
    am 0.610 2.011
    an 2.139 3.598
    and 26.840 12.902
    another 0.982 2.112
    any 1.028 2.201
    anything 0.581 1.533
    are 8.500 7.795
    around 0.658 1.657
    as 3.119 4.782
    at 4.360 5.870
    away 0.361 1.214
    back 0.412 1.198
    be 11.946 9.210
    because 9.057 7.311
    been 0.639 1.822
    before 0.515 1.390
    being 1.780 3.673
    but 4.852 4.807
    by 2.753 4.176
    can 10.504 10.738
    can't 0.573 1.879
    could 2.359 4.795
    did 0.593 1.669
    didn't 0.349 1.303
    do 7.437 8.069
    does 0.445 1.391
    doesn't 0.334 1.147
    doing 1.535 3.109
    don't 2.741 4.629
    down 0.343 1.134
    during 0.603 2.100
    each 0.868 2.597
    else 0.555 1.867
    enough 0.471 1.541
    even 1.369 2.516
    ever 0.396 1.233
    every 0.953 2.076
    everyone 0.822 2.055
    everything 0.565 1.650
    first 0.880 1.630
    for 12.282 9.114
    from 3.262 5.202
    had 0.961 2.445
    half 0.336 1.834
    has 1.750 3.831
    have 12.725 9.729
    having 1.425 3.187
    he 2.236 5.843
    her 0.808 3.127
    him 0.554 1.939
    his 0.930 3.069
    how 2.419 3.861
    however 0.583 1.447
    i 11.815 15.091
    i'm 0.441 1.555
    if 6.927 6.290
    in 17.561 11.247
    instead 0.458 1.398
    into 0.505 1.507
    is 15.753 10.989
    it 10.517 9.078
    it's 1.163 2.774
    its 1.127 3.036
    just 2.742 4.203
    last 0.309 1.036
    less 0.565 1.787
    like 4.732 6.061
    little 0.327 1.084
    lot 1.624 3.009
    many 2.253 3.833
    may 1.122 2.721
    maybe 0.585 1.874
    me 1.921 4.570
    might 1.355 3.453
    more 6.060 7.676
    most 1.364 2.480
    much 1.130 2.306
    my 4.016 6.588
    never 0.889 2.434
    no 1.578 3.368
    not 8.555 7.832
    now 0.848 1.908
    of 14.035 9.991
    off 0.440 1.542
    on 5.592 6.287
    one 3.422 4.768
    only 1.229 2.348
    or 7.524 7.092
    other 3.155 4.448
    our 1.704 4.198
    out 2.129 3.784
    over 0.569 1.650
    own 0.835 2.165
    really 1.453 2.910
    same 1.061 2.434
    she 1.183 4.371
    should 3.330 5.165
    since 0.328 1.214
    so 3.930 4.654
    some 4.869 5.707
    someone 1.246 3.147
    something 2.286 4.277
    sometimes 0.705 1.783
    still 0.674 1.747
    such 0.438 1.485
    than 1.365 2.747
    that 16.516 11.354
    that's 0.477 1.487
    the 37.720 22.570
    their 6.170 8.110
    them 4.532 5.555
    themselves 0.314 1.207
    then 1.857 3.672
    there 3.507 5.317
    these 1.045 2.942
    they 16.222 15.322
    this 5.390 6.683
    those 0.863 2.202
    through 0.401 1.381
    to 41.124 15.785
    too 0.774 1.891
    up 2.009 3.377
    us 1.017 2.592
    very 1.209 3.033
    was 2.270 4.838
    we 4.928 9.727
    well 0.778 1.921
    were 0.878 2.410
    what 4.856 6.090
    when 4.053 4.986
    where 0.736 1.769
    which 0.798 1.938
    while 0.738 2.509
    who 1.991 3.446
    why 1.973 3.218
    will 6.778 9.091
    with 6.962 7.084
    without 0.448 1.299
    won't 0.440 1.777
    would 4.739 7.623
    you 19.778 24.667
    your 5.259 8.497
    yourself 0.879 3.437
    """
}
