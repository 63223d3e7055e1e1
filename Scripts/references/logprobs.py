"""Log-probabilities of texts under SmolLM2 with its dequantised weights, by `transformers` in 32-bit floats.

    python logprobs.py SMOLLM2.gguf

writes smollm2-logprobs.json. No token stands before a text's first, so nothing is said of that one. Each later token has
[log-probability, rank, entropy, mean of log p under p, variance of log p under p], natural logarithms, the sums in 64-bit floats.
"""

import os
import sys

from scored_texts import TEXTS
from shared import smollm2_tokenizer, versions, write


def load(path):
    import torch
    from transformers import AutoModelForCausalLM

    torch.manual_seed(0)
    folder, name = os.path.split(os.path.abspath(path))
    return AutoModelForCausalLM.from_pretrained(folder, gguf_file=name, dtype=torch.float32).eval()


def scores(logits, ids):
    """What each row of logits says of the token that follows."""
    import torch

    logs = torch.log_softmax(logits.double(), dim=-1)
    rows = []
    for place in range(1, len(ids)):
        row = logs[place - 1]
        p = row.exp()
        chosen = row[ids[place]]
        mean = float((p * row).sum())
        variance = float((p * (row - mean) ** 2).sum())
        rank = int((row > chosen).sum()) + 1
        rows.append([round(float(chosen), 5), rank, round(-mean, 5), round(mean, 5), round(variance, 5)])
    return rows


def main(path):
    import torch

    tokenizer = smollm2_tokenizer(path)
    model = load(path)
    rows = []
    for name, text in TEXTS.items():
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        with torch.no_grad():
            logits = model(torch.tensor([ids])).logits[0]
        rows.append({"name": name, "text": text, "ids": ids, "scores": scores(logits, ids)})
        mean = sum(each[0] for each in rows[-1]["scores"]) / (len(ids) - 1)
        print(name, len(ids), round(mean, 3))
    print(sum(len(row["scores"]) for row in rows), "scored tokens")
    names = versions("torch", "transformers", "gguf")
    write("smollm2-logprobs.json", {
        "about": f"Scores by {names}; made by Scripts/references/logprobs.py.",
        "columns": "log-probability, rank, entropy, mean of log p, variance of log p",
        "texts": rows,
    })


if __name__ == "__main__":
    main(*sys.argv[1:])
