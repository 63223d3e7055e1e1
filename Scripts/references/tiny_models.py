"""Log-probabilities of a tiny GPT-2 and two tiny T5s by `transformers`, with weights that the tests make in the same way.

    python tiny_models.py

writes tiny-gpt2.json and tiny-t5.json. A tensor's numbers come from SplitMix64, seeded with the FNV-1a digest of the tensor's name in GGUF:
uniform from -scale to scale, or that plus 1 for the weights of normalisations. Every character of the texts is one token.
"""

import numpy as np
from shared import versions, write

WIDTH, LAYERS, HEADS, FEED, BUCKETS = 32, 2, 4, 64, 8
MASK = (1 << 64) - 1


def numbers(name, count, scale, centre=0.0):
    state = 0xCBF29CE484222325
    for byte in name.encode():
        state = ((state ^ byte) * 0x100000001B3) & MASK
    values = np.empty(count)
    for place in range(count):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        mixed = state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        mixed ^= mixed >> 31
        values[place] = centre + scale * (2 * ((mixed >> 11) / (1 << 53)) - 1)
    return values.astype(np.float32)


def matrix(name, rows, columns, scale=0.2):
    return numbers(name, rows * columns, scale).reshape(rows, columns)


def norm(name):
    return numbers(name, WIDTH, 0.2, centre=1.0)


def fill(model, values):
    """Puts values into the model's tensors, each of which must have one."""
    import torch

    left = dict(model.named_parameters(remove_duplicate=False))
    for name, value in values.items():
        parameter = left.pop(name)
        assert tuple(parameter.shape) == value.shape, (name, parameter.shape, value.shape)
        parameter.data = torch.from_numpy(np.ascontiguousarray(value))
    left = {name for name in left if not name.endswith("embed_tokens.weight")}
    assert not left, left
    return model.eval()


def log_probabilities(logits, ids):
    import torch

    rows = torch.log_softmax(logits.double(), dim=-1)
    return [round(float(row[token]), 6) for row, token in zip(rows, ids)]


# --- GPT-2: the printable characters of ASCII, as its byte-level vocabulary writes them ---

GPT2_TOKENS = ["<|endoftext|>", "\u0120"] + [chr(c) for c in range(0x21, 0x7F)] + ["\u010a", "qq"]
GPT2_TEXTS = [
    "The patient denies chest pain.",
    "def f(x): return x * 2 + 1  # twice",
    "{\"a\": [1, 2, 3]}",
    "zzzzzzzzzzzz",
    "Never, under any circumstances, shall the lessee sublet; see Section 4(b).",
]


def gpt2():
    import torch
    from transformers import GPT2Config, GPT2LMHeadModel

    model = GPT2LMHeadModel(GPT2Config(
        vocab_size=len(GPT2_TOKENS), n_positions=128, n_embd=WIDTH, n_layer=LAYERS, n_head=HEADS, n_inner=FEED,
        resid_pdrop=0, embd_pdrop=0, attn_pdrop=0, bos_token_id=0, eos_token_id=0, tie_word_embeddings=False,
    ))
    values = {
        "transformer.wte.weight": matrix("token_embd.weight", len(GPT2_TOKENS), WIDTH, 1.0),
        "transformer.wpe.weight": matrix("position_embd.weight", 128, WIDTH, 0.5),
        "transformer.ln_f.weight": norm("output_norm.weight"),
        "transformer.ln_f.bias": numbers("output_norm.bias", WIDTH, 0.2),
        "lm_head.weight": matrix("output.weight", len(GPT2_TOKENS), WIDTH, 0.2),
    }
    for i in range(LAYERS):
        theirs, ours = f"transformer.h.{i}.", f"blk.{i}."
        for part, name in [("ln_1", "attn_norm"), ("ln_2", "ffn_norm")]:
            values[f"{theirs}{part}.weight"] = norm(f"{ours}{name}.weight")
            values[f"{theirs}{part}.bias"] = numbers(f"{ours}{name}.bias", WIDTH, 0.2)
        # GPT-2 keeps its matrices the other way round.
        for part, name, rows, columns in [
            ("attn.c_attn", "attn_qkv", 3 * WIDTH, WIDTH), ("attn.c_proj", "attn_output", WIDTH, WIDTH),
            ("mlp.c_fc", "ffn_up", FEED, WIDTH), ("mlp.c_proj", "ffn_down", WIDTH, FEED),
        ]:
            values[f"{theirs}{part}.weight"] = matrix(f"{ours}{name}.weight", rows, columns).T
            values[f"{theirs}{part}.bias"] = numbers(f"{ours}{name}.bias", rows, 0.2)
    fill(model, values)
    rows = []
    for text in GPT2_TEXTS:
        ids = [GPT2_TOKENS.index("\u0120" if c == " " else c) for c in text]
        with torch.no_grad():
            logits = model(torch.tensor([ids])).logits[0]
        rows.append({"text": text, "ids": ids, "logProbabilities": log_probabilities(logits[:-1], ids[1:])})
    return rows


# --- T5, version 1.1: output weights of their own; one form gated with GELU, one plain with ReLU ---

T5_TOKENS = ["<pad>", "</s>", "<unk>", "\u2581"] + [chr(c) for c in range(ord("a"), ord("z") + 1)] + [".", ","]
T5_TEXTS = [
    ("the tenant pays the rent", "the rent is paid"),
    ("a boat without a name is only timber, and timber can be sold.", "a boat"),
    ("no", "yes, and no."),
    ("the dose was doubled on the third day because the fever came back in the night.", "fever came back"),
]


def t5(gated):
    import torch
    from transformers import T5Config, T5ForConditionalGeneration

    model = T5ForConditionalGeneration(T5Config(
        vocab_size=len(T5_TOKENS), d_model=WIDTH, d_kv=WIDTH // HEADS, d_ff=FEED, num_layers=LAYERS, num_decoder_layers=LAYERS,
        num_heads=HEADS, relative_attention_num_buckets=BUCKETS, relative_attention_max_distance=128, dropout_rate=0,
        feed_forward_proj="gated-gelu" if gated else "relu", tie_word_embeddings=False, pad_token_id=0, eos_token_id=1,
        decoder_start_token_id=0,
    ))
    assert not model.config.scale_decoder_outputs
    model.lm_head.weight = torch.nn.Parameter(torch.zeros(len(T5_TOKENS), WIDTH))
    values = {
        "shared.weight": matrix("token_embd.weight", len(T5_TOKENS), WIDTH, 1.0),
        "lm_head.weight": matrix("output.weight", len(T5_TOKENS), WIDTH, 0.1),
    }
    for side, short in [("encoder", "enc"), ("decoder", "dec")]:
        values[f"{side}.final_layer_norm.weight"] = norm(f"{short}.output_norm.weight")
        bias = f"{side}.block.0.layer.0.SelfAttention.relative_attention_bias.weight"
        values[bias] = matrix(f"{short}.blk.0.attn_rel_b.weight", BUCKETS, HEADS, 1.0)
        for i in range(LAYERS):
            theirs, ours = f"{side}.block.{i}.layer.", f"{short}.blk.{i}."
            layers = [("0", "SelfAttention", "attn")] + [("1", "EncDecAttention", "cross_attn")] * (side == "decoder")
            for place, part, name in layers:
                values[f"{theirs}{place}.layer_norm.weight"] = norm(f"{ours}{name}_norm.weight")
                for each in "qkvo":
                    values[f"{theirs}{place}.{part}.{each}.weight"] = matrix(f"{ours}{name}_{each}.weight", WIDTH, WIDTH)
            last = len(layers)
            values[f"{theirs}{last}.layer_norm.weight"] = norm(f"{ours}ffn_norm.weight")
            names = [("wi_0", "ffn_gate"), ("wi_1", "ffn_up")] if gated else [("wi", "ffn_up")]
            for part, name in names:
                values[f"{theirs}{last}.DenseReluDense.{part}.weight"] = matrix(f"{ours}{name}.weight", FEED, WIDTH)
            values[f"{theirs}{last}.DenseReluDense.wo.weight"] = matrix(f"{ours}ffn_down.weight", WIDTH, FEED)
    fill(model, values)
    # Each embedding table is the one that was filled.
    model.encoder.embed_tokens.weight = model.decoder.embed_tokens.weight = model.shared.weight
    assert not np.array_equal(model.lm_head.weight.detach().numpy(), model.shared.weight.detach().numpy())
    rows = []
    for source, target in T5_TEXTS:
        # As T5 reads text: a space before it, and the end after a source.
        cut = lambda text: [3 if c == " " else T5_TOKENS.index(c) for c in " " + text]
        ids = cut(target)
        with torch.no_grad():
            logits = model(
                input_ids=torch.tensor([cut(source) + [1]]), decoder_input_ids=torch.tensor([[0] + ids[:-1]])
            ).logits[0]
        rows.append({
            "source": source, "target": target, "isGated": gated, "ids": ids,
            "logProbabilities": log_probabilities(logits, ids),
        })
    return rows


about = f"Log-probabilities by {versions('torch', 'transformers')}; made by Scripts/references/tiny_models.py."
write("tiny-gpt2.json", {"about": about, "texts": gpt2()})
write("tiny-t5.json", {"about": about, "texts": t5(gated=True) + t5(gated=False)})
