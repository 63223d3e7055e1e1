"""Writes the reference frequencies of function words for the comparison with a student's earlier writing.

    python3 Scripts/references/function_words.py ../shared/data/education \\
        > Sources/HomeworkDetector/History/FunctionWords.swift

From the closed list below the 150 most frequent words are taken. For each, the mean and the standard deviation of its
occurrences per 1,000 words are counted over the essays of at least 150 words in ELLIPSE and, of people, in OUTFOX. Only these numbers
leave the data. The words are cut as WordSplitter cuts them; a test counts again in Swift.
"""

import json
import math
import re
import sys
import unicodedata

WORDS = """
the a an this that these those my your his her its our their some any no every each all both half either neither
another other such what which whose i you he she it we they me him us them myself yourself himself herself itself
ourselves themselves mine yours hers ours theirs one ones someone anyone everyone nobody something anything everything
nothing somebody anybody everybody none who whom whoever whatever whichever and or but nor so yet for if because
although though while whereas since unless until when whenever where wherever whether than as before after once of in
to on at by with from into onto about over under between among through during without within against toward towards
upon across along around behind beyond near off out up down above below despite except like per am is are was were be
been being have has had having do does did doing can could will would shall should may might must ought cannot not
never also too very just only even still already again always often sometimes usually really quite rather almost enough
much many more most less least few little lot lots well then there here now how why however therefore thus hence
moreover furthermore instead perhaps maybe yes don't doesn't didn't can't won't isn't aren't wasn't weren't couldn't
wouldn't shouldn't haven't hasn't hadn't i'm i've i'd i'll it's that's there's you're they're we're he's she's let's
first last ever else away back own same finally
""".split()
COUNT = 150
LEAST = 150


def words(text):
    """The words of a text in lower case: runs of letters with inner apostrophes and hyphens, and numbers."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u2018\u2019\u201b\u2032\u00b4`\u02bc]", "'", text)
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    return [word.lower() for word in re.findall(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*", text)]


def essays(folder):
    for name in ("ellipse", "outfox"):
        with open(f"{folder}/{name}.jsonl", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row["label"] == "human":
                    yield words(row["text"])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    texts = [text for text in essays(sys.argv[1]) if len(text) >= LEAST]
    rows = []
    for word in dict.fromkeys(WORDS):
        rates = [1000 * text.count(word) / len(text) for text in texts]
        mean = sum(rates) / len(rates)
        deviation = math.sqrt(sum((rate - mean) ** 2 for rate in rates) / len(rates))
        rows.append((word, mean, deviation))
    rows = sorted(sorted(rows, key=lambda row: -row[1])[:COUNT])
    table = "\n".join(f"    {word} {mean:.3f} {deviation:.3f}" for word, mean, deviation in rows)
    print(f'''/// How often essays of students use common function words: the measure against which habits are compared.
///
/// Written by `Scripts/references/function_words.py` from {len(texts):,} essays of people; no word of it tells what a text is about.
enum FunctionWords {{
  /// A word with its occurrences per 1,000 words: their mean and standard deviation over the reference texts.
  struct Entry: Sendable {{
    var word: String
    var mean: Double
    var deviation: Double
  }}

  /// The words, in alphabetical order.
  static let entries: [Entry] = table.split(separator: "\\n").compactMap {{ line in
    let parts = line.split(separator: " ")
    guard parts.count == 3, let mean = Double(parts[1]), let deviation = Double(parts[2]), deviation > 0 else {{
      return nil
    }}
    return Entry(word: String(parts[0]), mean: mean, deviation: deviation)
  }}

  /// Where each word stands among the entries.
  static let places: [String: Int] = Dictionary(
    uniqueKeysWithValues: entries.enumerated().map {{ ($1.word, $0) }})

  private static let table = """
{table}
    """
}}''')


if __name__ == "__main__":
    main()
