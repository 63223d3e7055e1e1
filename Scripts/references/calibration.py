"""Figures of scikit-learn, SciPy and crepes for the tests of `Calibration`.

    pip install scikit-learn scipy crepes
    python calibration.py

writes calibration.json. All examples are made here from a seed.
"""

import numpy as np
from crepes import ConformalClassifier
from scipy.optimize import minimize
from scipy.special import expit
from shared import versions, write
from sklearn.calibration import _SigmoidCalibration, _TemperatureScaling
from sklearn.isotonic import IsotonicRegression


def platt(rng):
    rows = []
    for n in (2, 5, 20, 60):
        for scale, shift in ((1, 0), (50, 0), (1, 30), (1e-3, 0)):
            labels = rng.random(n) < 0.4
            labels[0], labels[1] = True, False
            scores = scale * (rng.normal(size=n) + 1.2 * labels) + shift
            rows.append(platt_row(scores, labels))
    rows.append(platt_row(np.array([-2.0, -1, 1, 2]), np.array([0, 0, 1, 1], bool)))
    rows.append(platt_row(np.array([2.0, 1, -1, -2]), np.array([0, 0, 1, 1], bool)))
    rows.append(platt_row(np.array([1e6, 2e6, 1.5e6, 3e6, 0]), np.array([0, 1, 0, 1, 1], bool)))
    rows.append(platt_row(np.array([0.0, 0, 1, 1, 1]), np.array([0, 1, 0, 1, 1], bool)))
    return rows


def platt_row(scores, labels):
    """scikit-learn's slope and intercept, and SciPy's least of the same loss, which it finds more closely."""
    sigmoid = _SigmoidCalibration().fit(scores, labels.astype(float))
    positives, negatives = labels.sum(), (~labels).sum()
    targets = np.where(labels, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    centre, spread = scores.mean(), scores.std()

    def loss(at):
        x = at[0] * (scores - centre) / spread + at[1]
        p = expit(x)
        rest = p - targets
        inner = np.array([(rest * (scores - centre) / spread).sum(), rest.sum()])
        z = np.stack([(scores - centre) / spread, np.ones_like(scores)])
        return (np.logaddexp(0, x) - targets * x).sum(), inner, (z * (p * (1 - p))) @ z.T

    best = minimize(lambda at: loss(at)[0], [0.0, 0.0], jac=lambda at: loss(at)[1], hess=lambda at: loss(at)[2],
                    method="trust-exact", options={"gtol": 1e-12}).x
    queries = np.concatenate([scores, [scores.min() - spread, scores.max() + spread, centre]])
    return {
        "scores": scores.tolist(), "labels": labels.tolist(), "queries": queries.tolist(),
        "slope": float(best[0] / spread), "intercept": float(best[1] - best[0] * centre / spread),
        "probabilities": expit(best[0] * (queries - centre) / spread + best[1]).tolist(),
        "scikitLearn": sigmoid.predict(queries).tolist(),
    }


def isotonic(rng):
    rows = []
    for n in (1, 2, 3, 10, 50, 120):
        for kind in ("labels", "tied", "shares", "weighted"):
            scores = rng.normal(size=n)
            if kind == "tied":
                scores = np.round(scores, 1) + 0.0
            targets = (rng.random(n) < expit(2 * scores)).astype(float)
            if kind in ("shares", "weighted"):
                targets = rng.random(n)
            weights = rng.random(n) + 0.1 if kind == "weighted" else None
            model = IsotonicRegression(out_of_bounds="clip", y_min=0, y_max=1).fit(scores, targets, sample_weight=weights)
            queries = np.concatenate([scores, rng.normal(size=10) * 2, [-1e9, 1e9]])
            rows.append({
                "scores": scores.tolist(), "targets": targets.tolist(),
                "weights": None if weights is None else weights.tolist(), "queries": queries.tolist(),
                "probabilities": model.predict(queries).tolist(),
                "knots": model.X_thresholds_.tolist(), "values": model.y_thresholds_.tolist(),
            })
    for name, scores, targets in [
        ("falling", [1.0, 2, 3, 4], [1.0, 1, 0, 0]), ("rising", [1.0, 2, 3, 4], [0.0, 0, 1, 1]),
        ("one score", [2.0, 2, 2], [0.0, 1, 1]), ("constant", [1.0, 2, 3], [1.0, 1, 1]),
    ]:
        model = IsotonicRegression(out_of_bounds="clip", y_min=0, y_max=1).fit(scores, targets)
        queries = [0.0, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5]
        rows.append({
            "scores": scores, "targets": targets, "weights": None, "queries": queries,
            "probabilities": model.predict(queries).tolist(),
            "knots": model.X_thresholds_.tolist(), "values": model.y_thresholds_.tolist(),
        })
    return rows


def temperature(rng):
    rows = []
    for n in (5, 30, 80):
        for classes in (2, 4):
            for sharpness in (0.3, 1, 6):
                true = rng.normal(size=(n, classes)) * 1.5
                labels = np.array([rng.choice(classes, p=np.exp(x) / np.exp(x).sum()) for x in true])
                rows.append(temperature_row(true * sharpness, labels))
    rows.append(temperature_row(np.array([[3.0, 0], [0, 1], [2, 1]]), np.array([0, 1, 0])))
    rows.append(temperature_row(np.array([[3.0, 0], [0, 1], [2, 1]]), np.array([1, 0, 1])))
    return rows


def temperature_row(logits, labels):
    model = _TemperatureScaling().fit(logits, labels.astype(float))
    return {
        "logits": logits.tolist(), "labels": labels.tolist(), "temperature": float(1 / model.beta_),
        "probabilities": model.predict(logits[:5]).tolist(),
    }


def conformal(rng):
    """Sets of the classes whose p-value by crepes is above alpha."""
    rows = []
    for n in (3, 9, 19, 50, 99):
        for classes in (2, 4):
            for decimals in (None, 1):
                p = rng.dirichlet(np.full(classes, 0.7), size=n + 12)
                p = p if decimals is None else np.round(p, decimals)
                labels = np.array([rng.choice(classes, p=row / row.sum()) for row in p])
                known, new = p[:n], p[n:]
                right = 1 - known[np.arange(n), labels[:n]]
                for alpha in (0.05, 0.1, 0.3):
                    plain = ConformalClassifier().fit(right)
                    p_values = plain.predict_p(1 - new, smoothing=False)
                    classwise = ConformalClassifier().fit(right, bins=labels[:n])
                    each = []
                    for label in range(classes):
                        if (labels[:n] == label).any():
                            each.append(classwise.predict_p(
                                1 - new[:, [label]], bins=np.full(len(new), label), smoothing=False)[:, 0])
                        else:
                            # Nothing is known of the class: its p-value is 1.
                            each.append(np.ones(len(new)))
                    rows.append({
                        "known": known.tolist() if alpha == 0.05 else None, "labels": labels[:n].tolist(),
                        "new": new.tolist() if alpha == 0.05 else None, "alpha": alpha,
                        "marginal": [np.flatnonzero(row > alpha).tolist() for row in p_values],
                        "classConditional": [np.flatnonzero(row > alpha).tolist() for row in np.stack(each, axis=1)],
                    })
    return rows


if __name__ == "__main__":
    generator = np.random.default_rng(7)
    write("calibration.json", {
        "about": f"Figures by {versions('scikit-learn', 'scipy', 'crepes')}; made by Scripts/references/calibration.py.",
        "platt": platt(generator), "isotonic": isotonic(generator),
        "temperature": temperature(generator), "conformal": conformal(generator),
    })
