"""Writes Tests/LanguageModelCoreTests/Golden/learning.json: what scikit-learn computes where Attest learns.

    pip install scikit-learn==1.9.1
    python Scripts/references/learning.py > Tests/LanguageModelCoreTests/Golden/learning.json

Logistic regression is solved here by Newton's method with conjugate gradients
on data with a column of ones, which is the objective of LIBLINEAR's L2R_LR with a regularised bias.
"""

import json

import numpy as np
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.preprocessing import StandardScaler

TEXTS = [
    "The tenant shall pay the rent on the first day of each month.",
    "Rent is due monthly; the TENANT pays the rent in advance, in advance of use.",
    "Either party may end this agreement with 30 days' notice.",
    "Le locataire paie le loyer: élève, cœur, déjà vu; naïve café 1234",
    "Die Miete wird monatlich gezahlt. Größe, Straße, Übergabe.",
    "合同 自 签署 之日 起 生效 合同",
    "x y z a1 b2 c_3 __init__ 3.14 1,000 e-mail",
    "No words that others hold: zephyr quixotic",
    "notice notice notice of the rent 🙂 rent🙂rent",
    "   spaces\tand\nlines   the end  ",
]


def sparse_rows(matrix):
    rows = []
    for row in matrix.tocsr():
        order = np.argsort(row.indices)
        rows.append({"indices": row.indices[order].tolist(), "values": row.data[order].tolist()})
    return rows


def tfidf():
    cases = []
    for name, options, attest in [
        ("words", dict(ngram_range=(1, 2), min_df=1, sublinear_tf=True), dict(words=[1, 2], minimumDocuments=1)),
        ("words of two texts", dict(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
         dict(words=[1, 2], minimumDocuments=2)),
        ("plain counts", dict(ngram_range=(1, 1), min_df=1, sublinear_tf=False),
         dict(words=[1, 1], minimumDocuments=1, isSublinear=False)),
        ("characters", dict(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True),
         dict(characters=[3, 5], minimumDocuments=2)),
    ]:
        vectorizer = TfidfVectorizer(**options)
        matrix = vectorizer.fit_transform(TEXTS)
        new = ["The rent is due in advance 🙂 of notice, zebra", "nothing known: qqq", "déjà 合同 合同"]
        cases.append({
            "name": name, "options": attest, "terms": vectorizer.get_feature_names_out().tolist(),
            "rows": sparse_rows(matrix), "new": new, "newRows": sparse_rows(vectorizer.transform(new)),
        })
    return {"texts": TEXTS, "cases": cases}


def solve(x, y, cost, weight=None):
    ones = np.hstack([x, np.ones((len(x), 1))])
    model = LogisticRegression(C=cost, solver="newton-cg", tol=1e-12, max_iter=10_000, fit_intercept=False,
                               class_weight=weight)
    return model.fit(ones, y).coef_[0]


def logistic(random):
    x = np.round(random.normal(size=(36, 5)), 3)
    x[np.abs(x) < 0.3] = 0  # so that some places are empty
    score = x[:, 0] - 0.7 * x[:, 1] + 0.5 * random.normal(size=36)
    two = np.where(score > 0.4, "yes", "no")
    three = np.where(score > 0.5, "c", np.where(score < -0.3, "a", "b"))
    cases = []
    for labels, cost, balanced in [(two, 1.0, False), (two, 30.0, False), (two, 0.1, True), (three, 1.0, False),
                                   (three, 10.0, True)]:
        known = sorted(set(labels.tolist()))
        positive = known[1:] if len(known) == 2 else known
        rows = [solve(x, labels == label, cost, "balanced" if balanced else None) for label in positive]
        odds = np.hstack([x, np.ones((len(x), 1))]) @ np.array(rows).T
        share = 1 / (1 + np.exp(-odds))
        probabilities = np.hstack([1 - share, share]) if len(known) == 2 else share / share.sum(axis=1, keepdims=True)
        cases.append({
            "labels": labels.tolist(), "cost": cost, "balanced": balanced, "known": known,
            "weights": [row[:-1].tolist() for row in rows], "biases": [row[-1] for row in rows],
            "probabilities": probabilities.tolist(),
        })
    return {"x": x.tolist(), "cases": cases}


def figures(random):
    right = random.integers(0, 3, size=50)
    probabilities = random.dirichlet([1, 1, 1], size=50)
    return {"right": right.tolist(), "probabilities": probabilities.tolist(), "logLoss": log_loss(right, probabilities)}


def scaling(random):
    rows = np.round(random.normal(3, 5, size=(12, 4)), 3)
    rows[:, 2] = 7.25
    return {"rows": rows.tolist(), "scaled": StandardScaler().fit_transform(rows).tolist()}


def main():
    random = np.random.default_rng(7)
    print(json.dumps({
        "made": {"scikit-learn": sklearn.__version__,
                 "command": "python Scripts/references/learning.py"},
        "tfidf": tfidf(), "logistic": logistic(random), "figures": figures(random), "scaling": scaling(random),
    }, ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    main()
