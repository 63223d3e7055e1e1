"""What the reference scripts share: writing golden files, and SmolLM2 out of its GGUF file by Hugging Face's libraries."""

import json
import pathlib

GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "Tests/LanguageModelCoreTests/Golden"


def write(name, value):
    """Writes a golden file, one element of its longest list a line."""
    path = GOLDEN / name
    parts = []
    for key, item in value.items():
        if isinstance(item, list):
            lines = ",\n".join(json.dumps(each, ensure_ascii=True, separators=(",", ":")) for each in item)
            parts.append(f'{json.dumps(key)}: [\n{lines}\n]')
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(item, ensure_ascii=True)}")
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n")
    print(f"{path.name}: {path.stat().st_size} bytes")


def versions(*names):
    """Which libraries made a file."""
    from importlib.metadata import version

    return ", ".join(f"{name} {version(name)}" for name in names)


def smollm2_tokenizer(path):
    """SmolLM2's tokenizer: the vocabulary and merges of the GGUF file in the form that the model's authors publish.

    Single digits are cut off first, then GPT-2's expression is used; special tokens are in the vocabulary but never looked for.
    """
    import gguf
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    fields = gguf.GGUFReader(path).fields
    tokens = fields["tokenizer.ggml.tokens"].contents()
    merges = [tuple(merge.split(" ", 1)) for merge in fields["tokenizer.ggml.merges"].contents()]
    tokenizer = Tokenizer(models.BPE(vocab={token: i for i, token in enumerate(tokens)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer
