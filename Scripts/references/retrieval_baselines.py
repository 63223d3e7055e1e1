#!/usr/bin/env python3
"""Measure SQLite FTS5 and tantivy on the same passages and questions as Attest.

usage: retrieval_baselines.py PASSAGES.jsonl QUESTIONS.json FOLDER

PASSAGES holds a JSON string on each line, QUESTIONS a list of strings. Prints a JSON list with a row for each engine:
how fast it indexes, how long a question takes (median and 95th percentile, in milliseconds), and how large its index is.
Each question is put twice and the second time is counted.
"""
import json, os, re, sqlite3, sys, time


def figures(engine, passages, seconds, size, text, ask, questions):
    times = []
    for turn in range(2):
        for question in questions:
            start = time.perf_counter()
            ask(question)
            if turn:
                times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return {
        "engine": engine,
        "passages": passages,
        "megabytesPerSecond": text / 1e6 / seconds,
        "median": times[len(times) // 2],
        "high": times[min(len(times) - 1, len(times) * 95 // 100)],
        "bytes": size,
    }


def words(question):
    return sorted(set(re.findall(r"\w+", question.lower())))


def fts5(passages, questions, folder, text):
    path = os.path.join(folder, "fts5.sqlite")
    start = time.perf_counter()
    db = sqlite3.connect(path)
    db.execute("CREATE VIRTUAL TABLE passage USING fts5(text, content='', tokenize='porter unicode61')")
    db.executemany("INSERT INTO passage(rowid, text) VALUES (?, ?)", enumerate(passages, 1))
    db.commit()
    seconds = time.perf_counter() - start
    query = "SELECT rowid, bm25(passage) FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 10"

    def ask(question):
        db.execute(query, (" OR ".join(f'"{word}"' for word in words(question)),)).fetchall()

    return figures(
        f"SQLite {sqlite3.sqlite_version} FTS5", len(passages), seconds, os.path.getsize(path), text, ask, questions
    )


def tantivy_engine(passages, questions, folder, text):
    import tantivy

    path = os.path.join(folder, "tantivy")
    os.makedirs(path, exist_ok=True)
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
    start = time.perf_counter()
    index = tantivy.Index(builder.build(), path=path)
    writer = index.writer(heap_size=100_000_000, num_threads=1)
    for passage in passages:
        writer.add_document(tantivy.Document(text=passage))
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.perf_counter() - start
    index.reload()
    searcher = index.searcher()

    def ask(question):
        query = index.parse_query(" ".join(words(question)), ["text"])
        searcher.search(query, 10)

    size = sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))
    return figures("tantivy (PyPI)", len(passages), seconds, size, text, ask, questions)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    passages = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    questions = json.load(open(sys.argv[2], encoding="utf-8"))
    os.makedirs(sys.argv[3], exist_ok=True)
    text = sum(len(passage.encode()) for passage in passages)
    print(json.dumps([engine(passages, questions, sys.argv[3], text) for engine in (fts5, tantivy_engine)]))


main()
