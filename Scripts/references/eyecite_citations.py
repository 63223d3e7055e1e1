"""Citations that eyecite finds in texts, for `attest evaluate citations`.

    pip install eyecite
    python eyecite_citations.py FOLDER > eyecite.jsonl

The first line says what was measured: eyecite's version, bytes, seconds and how many citations of each kind. Every other line is a citation
of a decision, a statute or an article: the file, the kind, the place of the matched text in code points, its parts and what was read
around it.
"""

import importlib.metadata
import json
import logging
import pathlib
import sys
import time

from eyecite import get_citations

KINDS = {
    "FullCaseCitation": "fullCase",
    "ShortCaseCitation": "shortCase",
    "FullLawCitation": "statute",
    "FullJournalCitation": "journal",
}


def row(name, citation):
    metadata = citation.metadata
    return {
        "file": name,
        "kind": KINDS[type(citation).__name__],
        "start": citation.token.start,
        "end": citation.token.end,
        "parts": {key: value for key, value in citation.groups.items() if value},
        "year": getattr(citation, "year", None),
        "court": getattr(metadata, "court", None),
        "pinpoint": metadata.pin_cite,
    }


def main(folder):
    logging.disable(logging.CRITICAL)
    get_citations("Roe v. Wade, 410 U.S. 113 (1973)")  # loads the tables before the clock runs
    size, seconds, rows, counts = 0, 0.0, [], {}
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        size += len(text.encode("utf-8"))
        start = time.perf_counter()
        citations = get_citations(text)
        seconds += time.perf_counter() - start
        for citation in citations:
            kind = type(citation).__name__
            counts[kind] = counts.get(kind, 0) + 1
            if kind in KINDS:
                rows.append(row(path.name, citation))
    head = {"version": importlib.metadata.version("eyecite"), "bytes": size, "seconds": round(seconds, 2), "counts": counts}
    for line in [head, *rows]:
        print(json.dumps(line, ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    main(sys.argv[1])
