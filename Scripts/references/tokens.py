"""Token numbers of hard strings by the `tokenizers` library, without special tokens.

    python tokens.py SMOLLM2.gguf MINILM_FOLDER

writes smollm2-tokens.json and minilm-tokens.json. Literal text such as <|im_start|> or [CLS] is read as text.
"""

import sys

from hard_strings import STRINGS
from shared import smollm2_tokenizer, versions, write
from tokenizers import Tokenizer


def main(gguf_path, minilm):
    smollm2 = smollm2_tokenizer(gguf_path)
    write(
        "smollm2-tokens.json",
        {
            "about": f"Token numbers by {versions('tokenizers')}; made by Scripts/references/tokens.py.",
            "strings": [{"text": text, "ids": smollm2.encode(text, add_special_tokens=False).ids} for text in STRINGS],
        },
    )
    wordpiece = Tokenizer.from_file(f"{minilm}/tokenizer.json")
    wordpiece.no_truncation()
    wordpiece.no_padding()
    wordpiece.encode_special_tokens = True
    write(
        "minilm-tokens.json",
        {
            "about": f"Token numbers by {versions('tokenizers')}; made by Scripts/references/tokens.py.",
            "strings": [{"text": text, "ids": wordpiece.encode(text, add_special_tokens=False).ids} for text in STRINGS],
        },
    )


main(*sys.argv[1:])
