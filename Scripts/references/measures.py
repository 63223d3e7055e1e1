"""Figures of scikit-learn, SciPy, statsmodels, pytrec_eval and rouge-score for the tests of `Measures`.

    pip install scikit-learn scipy statsmodels rouge-score pytrec_eval-terrier
    python measures.py

writes measures-*.json. All examples are made here from a seed; `null` stands for what is not defined or not finite.
"""

import math
import warnings

import numpy as np
from scipy import stats
from scipy.stats import _resampling
from shared import versions, write
from sklearn import calibration, metrics
from sklearn.exceptions import UndefinedMetricWarning
from statsmodels.stats.proportion import proportion_confint

warnings.simplefilter("ignore", UndefinedMetricWarning)
warnings.simplefilter("ignore", UserWarning)
RATES = [0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 1.0]


def plain(value):
    """The value as JSON can hold it."""
    value = float(value)
    return value if math.isfinite(value) else None


def about(*names):
    return f"Figures by {versions(*names)}; made by Scripts/references/measures.py."


def binary_examples(rng):
    """Names, scores and labels: random ones with and without ties, and edge cases."""
    for n in (2, 3, 5, 10, 20, 40):
        for decimals in (None, 1, 0):
            labels = rng.random(n) < rng.choice([0.2, 0.5, 0.8])
            labels[0], labels[1] = True, False
            scores = rng.normal(size=n) + labels * rng.choice([0, 1, 2])
            scores = scores if decimals is None else np.round(scores, decimals) + 0.0
            yield f"{n} examples, {decimals} decimals", scores, labels
    yield "perfect", np.array([1.0, 2, 3, 4]), np.array([0, 0, 1, 1], bool)
    yield "inverted", np.array([4.0, 3, 2, 1]), np.array([0, 0, 1, 1], bool)
    yield "all scores equal", np.full(7, 0.25), np.array([0, 1, 0, 1, 1, 0, 0], bool)
    yield "huge and tiny", np.array([1e300, -1e300, 1e-300, 0, -1e-300]), np.array([1, 0, 1, 0, 0], bool)
    yield "all positive", np.array([0.1, 0.5, 0.5]), np.array([1, 1, 1], bool)
    yield "all negative", np.array([0.1, 0.5, 0.5]), np.array([0, 0, 0], bool)


def binary(rng):
    rows = []
    for name, scores, labels in binary_examples(rng):
        both = labels.any() and not labels.all()
        row = {"name": name, "scores": scores.tolist(), "labels": labels.tolist()}
        row["auc"] = plain(metrics.roc_auc_score(labels, scores)) if both else None
        row["averagePrecision"] = plain(metrics.average_precision_score(labels, scores)) if labels.any() else None
        row["points"], row["tpr"] = [], []
        if both:
            fpr, tpr, thresholds = metrics.roc_curve(labels, scores, drop_intermediate=False)
            row["points"] = [[plain(t), plain(f), plain(p)] for t, f, p in zip(thresholds, fpr, tpr)]
            row["tpr"] = [[rate, plain(tpr[fpr <= rate].max())] for rate in RATES]
        row["confusions"] = []
        for threshold in (float(np.median(scores)), float(scores.max()), float(scores.min())):
            counts = metrics.confusion_matrix(labels, scores >= threshold, labels=[False, True])
            row["confusions"].append({"threshold": threshold, "counts": counts.tolist()})
        rows.append(row)
    write("measures-binary.json", {"about": about("scikit-learn"), "cases": rows})


def calibration_table(labels, probabilities, bins, strategy):
    """The expected calibration error out of scikit-learn's reliability curve, and the examples in each full bin."""
    observed, mean = calibration.calibration_curve(labels, probabilities, n_bins=bins, strategy=strategy)
    if strategy == "uniform":
        edges = np.linspace(0, 1, bins + 1)
    else:
        edges = np.percentile(probabilities, np.linspace(0, 1, bins + 1) * 100)
    counts = np.bincount(np.searchsorted(edges[1:-1], probabilities), minlength=bins)
    full = counts[counts > 0]
    gaps = np.abs(observed - mean)
    return {
        "bins": bins, "strategy": strategy, "counts": counts.tolist(), "observed": observed.tolist(),
        "mean": mean.tolist(), "error": plain((gaps * full).sum() / full.sum()), "maximum": plain(gaps.max()),
    }


def probabilities(rng):
    rows = []
    for n in (1, 2, 5, 33, 100):
        for kind in ("continuous", "tenths", "sharp"):
            p = rng.random(n)
            if kind == "tenths":
                p = np.round(p, 1)
            if kind == "sharp":
                p = p**12
            labels = rng.random(n) < p
            tables = [
                calibration_table(labels, p, bins, strategy)
                for bins in (1, 4, 10) for strategy in ("uniform", "quantile")
            ]
            brier = metrics.brier_score_loss(labels, p, pos_label=True)
            rows.append({
                "probabilities": p.tolist(), "labels": labels.tolist(), "brier": plain(brier), "tables": tables,
            })
    write("measures-probabilities.json", {"about": about("scikit-learn"), "cases": rows})


def multiclass(rng):
    rows = []
    for n in (1, 4, 30, 60):
        for classes in (2, 3, 6):
            p = rng.dirichlet(np.full(classes, 0.6), size=n)
            labels = np.array([rng.choice(classes, p=row) for row in p])
            given = p.argmax(axis=1)
            brier = metrics.brier_score_loss(labels, p, labels=list(range(classes)), scale_by_half=False)
            table = calibration_table(given == labels, p.max(axis=1), 10, "uniform")
            every = {"labels": list(range(classes)), "zero_division": np.nan, "average": None}
            present = {"zero_division": 0.0}
            rows.append({
                "probabilities": p.tolist(), "labels": labels.tolist(), "given": given.tolist(),
                "brier": plain(brier), "calibrationError": table["error"],
                "counts": metrics.confusion_matrix(labels, given, labels=list(range(classes))).tolist(),
                "accuracy": plain(metrics.accuracy_score(labels, given)),
                "balancedAccuracy": plain(metrics.balanced_accuracy_score(labels, given)),
                "precision": [plain(x) for x in metrics.precision_score(labels, given, **every)],
                "recall": [plain(x) for x in metrics.recall_score(labels, given, **every)],
                "f1": [plain(x) for x in metrics.f1_score(labels, given, **every)],
                "macro": [
                    plain(figure(labels, given, average="macro", **present))
                    for figure in (metrics.precision_score, metrics.recall_score, metrics.f1_score)
                ],
                "microF1": plain(metrics.f1_score(labels, given, average="micro")),
            })
    write("measures-multiclass.json", {"about": about("scikit-learn"), "cases": rows})


class Generator:
    """SplitMix64 and Lemire's even choice below a bound."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        mask = 2**64 - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        return mixed ^ (mixed >> 31)

    def index(self, bound):
        while True:
            product = self.next() * bound
            if product % 2**64 >= 2**64 % bound:
                return product >> 64


def statistic_of(name, values, labels):
    """A statistic of rows: of values, or of scores and labels; not a number where it is not defined."""
    if name == "mean":
        return lambda rows: float(np.mean(values[rows]))
    if name == "median":
        return lambda rows: float(np.median(values[rows]))

    def area(rows):
        picked = labels[rows]
        # Areas that are equal must not differ by rounding: BCa counts the draws that equal the estimate.
        return round(metrics.roc_auc_score(picked, values[rows]), 12) if 0 < picked.sum() < len(rows) else math.nan

    return area


def intervals(rng):
    wilson = []
    for n in (1, 2, 5, 10, 37, 100, 1000):
        for k in sorted({0, 1, n // 3, n // 2, n - 1, n}):
            for confidence in (0.5, 0.9, 0.95, 0.99, 0.999):
                low, high = proportion_confint(k, n, alpha=1 - confidence, method="wilson")
                wilson.append([k, n, confidence, plain(low), plain(high)])
    shares = [1e-300, 1e-100, 1e-20, 1e-10, 1e-5, 0.001, 0.01, 0.025, 0.05, 0.1, 0.25, 0.4, 0.49999, 0.5, 0.6, 0.8,
              0.95, 0.975, 0.99, 0.9999, 1 - 1e-10, 1 - 2**-53]
    places = [-37.0, -20.0, -8.0, -3.0, -1.0, -0.1, 0.0, 0.1, 1.0, 2.0, 5.0, 9.0]
    bootstraps = []
    for name, n, grouped in [
        ("mean", 12, False), ("mean", 40, True), ("median", 25, False), ("auc", 30, False), ("auc", 40, True),
    ]:
        values = rng.exponential(size=n) if name != "auc" else rng.normal(size=n)
        labels = rng.random(n) < 0.4
        values = values + labels
        groups = (rng.integers(0, n // 3, size=n) if grouped else np.arange(n)).tolist()
        order = list(dict.fromkeys(groups))
        members = [np.array([row for row in range(n) if groups[row] == group]) for group in order]
        figure = statistic_of(name, values, labels)

        def over_groups(sample, axis=-1, figure=figure, members=members):
            chosen = np.asarray(sample, int)
            flat = chosen.reshape(-1, chosen.shape[-1])
            found = [figure(np.concatenate([members[i] for i in row])) for row in flat]
            return np.array(found).reshape(chosen.shape[:-1])

        seed, draws = int(rng.integers(0, 2**63)), 400
        generator = Generator(seed)
        chosen = np.array([[generator.index(len(members)) for _ in members] for _ in range(draws)])
        found = over_groups(chosen)
        found = found[~np.isnan(found)]
        data = (np.arange(len(members)),)
        for confidence in (0.9, 0.95):
            alpha = (1 - confidence) / 2
            plain_ends = stats.quantile(found, np.array([alpha, 1 - alpha]))
            low, high, _ = _resampling._bca_interval(data, over_groups, -1, alpha, found, None, np)
            moved = stats.quantile(found, np.array([float(low), float(high)]))
            # SciPy's own draws: only for a comparison within chance.
            own = stats.bootstrap(data, over_groups, vectorized=True, n_resamples=4000, confidence_level=confidence,
                                  method="percentile", rng=np.random.default_rng(5)) if name == "mean" else None
            bootstraps.append({
                "statistic": name, "values": values.tolist(), "labels": labels.tolist(), "groups": groups,
                "seed": str(seed), "draws": draws, "undefined": draws - len(found), "confidence": confidence,
                "estimate": plain(figure(np.arange(n))), "percentile": [plain(x) for x in plain_ends],
                "bca": [plain(x) for x in moved],
                "scipy": [plain(x) for x in own.confidence_interval] if own else None,
            })
    write("measures-intervals.json", {
        "about": about("scipy", "statsmodels", "scikit-learn"),
        "wilson": wilson,
        "quantiles": [[p, plain(stats.norm.ppf(p))] for p in shares],
        "cumulative": [[x, plain(stats.norm.cdf(x))] for x in places],
        "bootstraps": bootstraps,
    })


def ranking(rng):
    import pytrec_eval

    scored = []
    for n in (2, 3, 8, 25):
        for decimals in (None, 1, 0):
            scores = rng.normal(size=n)
            scores = scores if decimals is None else np.round(scores, decimals) + 0.0
            grades = rng.integers(0, 4, size=n).astype(float)
            grades[0] = 2.0
            figures = []
            for k in (1, 3, 10, None):
                linear = metrics.ndcg_score([grades], [scores], k=k)
                exponential = metrics.ndcg_score([2**grades - 1], [scores], k=k)
                figures.append({"k": k, "linear": plain(linear), "exponential": plain(exponential)})
            scored.append({"scores": scores.tolist(), "grades": grades.tolist(), "figures": figures})
    ranked = []
    cuts = [1, 3, 5, 10]
    wanted = {f"{name}.{','.join(map(str, cuts))}" for name in ("P", "recall", "ndcg_cut")} | {"recip_rank", "ndcg"}
    for n, judged in [(1, 1), (4, 3), (4, 12), (10, 5), (20, 6), (20, 20), (0, 3)]:
        for _ in range(4):
            names = [f"d{i}" for i in range(40)]
            found = rng.permutation(names)[:n].tolist()
            grades = {name: int(rng.integers(0, 4)) for name in rng.permutation(names)[:judged].tolist()}
            grades[next(iter(grades))] = 1
            if not found:
                # An empty list has nothing to evaluate: every figure is 0 by definition.
                figures = None
            else:
                run = {name: float(100 - rank) for rank, name in enumerate(found)}
                figures = pytrec_eval.RelevanceEvaluator({"q": grades}, wanted).evaluate({"q": run})["q"]
            ranked.append({"ranked": found, "grades": grades, "figures": figures})
    write("measures-ranking.json", {
        "about": about("scikit-learn", "pytrec_eval-terrier"), "scored": scored, "ranked": ranked,
    })


TEXTS = [
    ("", ""), ("", "one"), ("one", ""), ("...", "!?"), ("one", "one"), ("One, two!", "one two"), ("one two", "two one"),
    ("a a a a", "a a"), ("a b a b a", "b a b"), ("The dose is 5 mg.", "the dose is 50 mg"),
    ("na\u00efve caf\u00e9", "naive cafe"), ("\u0130stanbul \u212a9", "istanbul k9"), ("snake_case don't", "snake case don t"),
    ("\u4f60\u597d world", "world"), ("x\u0301y", "xy"), ("tab\tand\nline", "tab and line"), ("stra\u00dfe", "strasse"),
    ("1,000.5", "1 000 5"), ("COVID-19", "covid 19"), ("\U0001f600 smile\U0001f600d", "smile d"),
]


def rouge(rng):
    from rouge_score.rouge_scorer import RougeScorer

    words = "the a dose of blood was not given to patient on day two three and 5 mg court held that claim fails".split()
    texts = list(TEXTS)
    for n in (1, 2, 5, 12, 40, 90):
        for _ in range(6):
            left = " ".join(rng.choice(words, size=n))
            right = " ".join(rng.choice(words, size=int(rng.integers(1, 60))))
            texts.append((left + ".", right.capitalize()))
    scorer = RougeScorer(["rouge1", "rouge2", "rouge3", "rougeL"])
    rows = []
    for candidate, reference in texts:
        found = scorer.score(reference, candidate)
        rows.append({
            "candidate": candidate, "reference": reference,
            "scores": {name: [plain(x) for x in score] for name, score in found.items()},
        })
    write("measures-rouge.json", {"about": about("rouge-score"), "cases": rows})


if __name__ == "__main__":
    for place, make in enumerate((binary, probabilities, multiclass, intervals, ranking, rouge)):
        make(np.random.default_rng(20 + place))
