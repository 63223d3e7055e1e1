"""Passages of 256 tokens a second that all-MiniLM-L6-v2 embeds in PyTorch, on two threads.

    python time_minilm_pytorch.py MINILM_FOLDER [PASSAGES] [THREADS]

prints the best of three rounds for some sizes of batch. The passages are words that we wrote, each cut at 256 tokens by the model.
"""

import sys
import time


def main(folder, passages=64, threads=2):
    import torch
    from sentence_transformers import SentenceTransformer

    from scored_texts import TEXTS

    torch.set_num_threads(int(threads))
    model = SentenceTransformer(folder, device="cpu")
    words = " ".join(TEXTS.values()).split()
    texts = [" ".join(words[place % 97:] + words) for place in range(int(passages))]
    counts = {len(model.tokenizer(text, truncation=True, max_length=256)["input_ids"]) for text in texts}
    assert counts == {256}, counts
    for batch in (1, 8, 32):
        rates = []
        with torch.inference_mode():
            model.encode(texts[:batch], batch_size=batch)
            for _ in range(3):
                start = time.perf_counter()
                model.encode(texts, batch_size=batch, show_progress_bar=False)
                rates.append(len(texts) / (time.perf_counter() - start))
        print(f"batch {batch}: {max(rates):.1f} passages of 256 tokens a second, {threads} threads, torch {torch.__version__}")


main(*sys.argv[1:])
