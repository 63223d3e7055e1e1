"""Figures of shap, SciPy and NumPy for the tests of explainers and of measures of explanations.

    pip install shap scipy numpy
    python explanations.py

writes Tests/ExplainabilityTests/Golden/explanations.json. All examples are made here from a seed. Where no library has the
measure without a deep-learning framework, it is written down here straight from the paper's formula.
"""

import itertools
import pathlib

import numpy as np
import shap
import shared
from scipy import stats

rng = np.random.default_rng(20240607)
GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "Tests/ExplainabilityTests/Golden"


def games():
    """Scores of all subsets, with Shapley values by shap's exact explainer and over all orders."""
    rows = []
    for n in (1, 2, 3, 5, 7, 10):
        table = rng.normal(size=2**n) * rng.choice([0.1, 1, 100])

        def score(kept):
            return np.array([table[int(sum(int(bit) << i for i, bit in enumerate(row)))] for row in np.asarray(kept) > 0.5])

        explainer = shap.explainers.Exact(score, shap.maskers.Independent(np.zeros((1, n)), max_samples=1))
        values = explainer(np.ones((1, n)), max_evals=2**n + 1).values[0]
        if n <= 7:
            orders = list(itertools.permutations(range(n)))
            brute = np.zeros(n)
            for order in orders:
                mask = 0
                for place in order:
                    brute[place] += table[mask | 1 << place] - table[mask]
                    mask |= 1 << place
            brute /= len(orders)
            assert np.allclose(values, brute, rtol=1e-9, atol=1e-9), (values, brute)
        rows.append({"scores": table.tolist(), "shapley": values.tolist()})
    return rows


def smallest():
    """The fewest features without which a score is below 0, by trying all subsets; null where there are none."""
    rows = []
    for n in (3, 4, 5, 6, 7, 8) * 3:
        weights, pair = rng.normal(size=n), rng.normal()
        scores = []
        for mask in range(2**n):
            both = (mask & 3) == 3
            scores.append(float(sum(weights[i] for i in range(n) if mask >> i & 1) + (pair if both else 0) + 0.3))
        full = 2**n - 1
        over = [m for m in range(2**n) if (scores[full ^ m] >= 0) != (scores[full] >= 0)]
        rows.append({"scores": scores, "size": min((bin(m).count("1") for m in over), default=None)})
    return rows


def eraser():
    """Comprehensiveness, sufficiency (DeYoung et al., 2020) and the areas of deletion and insertion curves."""
    rows = []
    for n in (2, 5, 9):
        table = rng.normal(size=2**n)
        order = rng.permutation(n)
        full = 2**n - 1
        without, only = [], []
        for share in (0.01, 0.05, 0.1, 0.2, 0.5):
            taken = sum(1 << int(place) for place in order[: max(1, int(np.ceil(share * n)))])
            without.append(table[full] - table[full ^ taken])
            only.append(table[full] - table[taken])
        masks = [sum(1 << int(place) for place in order[:k]) for k in range(n + 1)]
        rows.append({
            "scores": table.tolist(), "order": order.tolist(),
            "comprehensiveness": float(np.mean(without)), "sufficiency": float(np.mean(only)),
            "deletionArea": float(np.trapezoid([table[full ^ m] for m in masks], dx=1 / n)),
            "insertionArea": float(np.trapezoid([table[m] for m in masks], dx=1 / n)),
        })
    return rows


def infidelity():
    """Infidelity and maximum sensitivity (Yeh et al., 2019) of gradients of f(x) = sum sin(x) + x0 x1."""
    rows = []
    for n in (2, 4, 6):
        x = rng.normal(size=n)

        def f(v):
            return np.sin(v).sum() + v[0] * v[1]

        def explain(v):
            gradient = np.cos(v)
            gradient[0] += v[1]
            gradient[1] += v[0]
            return gradient

        noise = rng.normal(size=(20, n)) * 0.3
        near = x + rng.uniform(-0.2, 0.2, size=(20, n))
        told = noise @ explain(x)
        real = np.array([f(x) - f(x - row) for row in noise])
        length = np.linalg.norm(explain(x))
        rows.append({
            "input": x.tolist(), "perturbations": noise.tolist(), "neighbours": near.tolist(),
            "infidelity": float(np.mean((told - real) ** 2)),
            "sensitivity": float(max(np.linalg.norm(explain(row) - explain(x)) for row in near) / length),
        })
    return rows


def spearman():
    rows = []
    for n, decimals in ((2, 3), (5, 3), (20, 0), (20, 1), (200, 2)):
        left = np.round(rng.normal(size=n), decimals)
        right = np.round(left * rng.choice([-1, 0, 1]) + rng.normal(size=n), decimals)
        rows.append({"left": left.tolist(), "right": right.tolist(), "rho": float(stats.spearmanr(left, right).statistic)})
    return rows


shared.GOLDEN = GOLDEN
shared.write("explanations.json", {
    "about": f"Figures by {shared.versions('shap', 'scipy', 'numpy')}; made by Scripts/references/explanations.py.",
    "games": games(), "smallest": smallest(), "eraser": eraser(), "infidelity": infidelity(), "spearman": spearman(),
})
