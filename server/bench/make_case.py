#!/usr/bin/env python3
"""Makes a large case folder for `wardwise estimate --case`, to time it and to see that its cost is linear in the rows.

    python3 server/bench/make_case.py 1000000 FOLDER [--weights]

Simulated people of 60 wards (the strata) with a base weight, age band, sex, ethnicity and a yes/no answer; targets of
four margins; one weight set, raked to them with residuals of the base-weighted regression; one ask for a proportion with
a logit interval for each ward and one for the council. With --weights also an ask for the weights of every row.
The same number of rows gives the same folder. Then, for instance:

    /usr/bin/time -v wardwise estimate --case FOLDER --json > /dev/null
"""

import argparse
import json
import math
import random
from pathlib import Path

WARDS = [f"W{number:02d}" for number in range(1, 61)]
AGES = ["18_24", "25_34", "35_44", "45_54", "55_64", "65_74", "75_plus"]
SEXES = ["female", "male"]
ETHNICITIES = ["asian", "black", "mixed", "other", "white_british", "white_other"]
# Shares in the population, and how readily each category answers.
AGE_SHARES = ([0.12, 0.19, 0.18, 0.16, 0.15, 0.11, 0.09], [0.5, 0.7, 0.9, 1.0, 1.2, 1.5, 1.3])
SEX_SHARES = ([0.51, 0.49], [1.08, 0.92])
ETHNICITY_SHARES = ([0.17, 0.09, 0.05, 0.05, 0.55, 0.09], [0.7, 0.7, 0.8, 0.9, 1.1, 0.8])
PEOPLE_PER_ROW = 8
VARIABLES = ["ward", "age_band", "sex", "ethnicity"]


def respondents(shares):
    return [share * answers for share, answers in zip(*shares)]


def targets(names, shares, people):
    """Whole people in each category, which sum to all of them."""
    counts = [round(people * share) for share in shares]
    counts[0] += people - sum(counts)
    return list(zip(names, counts))


def write_responses(path, rows, source, ward_shares):
    agree = {ward: 1 / (1 + math.exp(-0.8 - source.gauss(0, 0.4))) for ward in WARDS}
    answering = [share * source.uniform(0.7, 1.3) for share in ward_shares]
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write("ward,age_band,sex,ethnicity,base_weight,agree\n")
        left = rows
        while left > 0:
            size = min(left, 100_000)
            columns = (
                source.choices(WARDS, answering, k=size),
                source.choices(AGES, respondents(AGE_SHARES), k=size),
                source.choices(SEXES, respondents(SEX_SHARES), k=size),
                source.choices(ETHNICITIES, respondents(ETHNICITY_SHARES), k=size),
            )
            for ward, age, sex, ethnicity in zip(*columns):
                weight = round(source.uniform(4, 12), 3)
                out.write(f"{ward},{age},{sex},{ethnicity},{weight},{int(source.random() < agree[ward])}\n")
            left -= size


def ask(name, domain):
    return {
        "id": name, "estimand": "proportion", "variable": "agree", "domain": domain, "weights": "design_raked",
        "ci": ["logit"], "level": 0.95,
    }


def main():
    arguments = argparse.ArgumentParser(description="Makes a large case folder.")
    arguments.add_argument("rows", type=int)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--weights", action="store_true", help="ask for the weights of every row too")
    given = arguments.parse_args()
    source = random.Random(900 + given.rows)
    given.folder.mkdir(parents=True, exist_ok=True)

    sizes = [source.uniform(0.6, 1.4) for _ in WARDS]
    ward_shares = [size / sum(sizes) for size in sizes]
    write_responses(given.folder / "responses.csv", given.rows, source, ward_shares)

    people = PEOPLE_PER_ROW * given.rows
    margins = [
        ("ward", targets(WARDS, ward_shares, people)),
        ("age_band", targets(AGES, AGE_SHARES[0], people)),
        ("sex", targets(SEXES, SEX_SHARES[0], people)),
        ("ethnicity", targets(ETHNICITIES, ETHNICITY_SHARES[0], people)),
    ]
    with (given.folder / "margins.csv").open("w", encoding="utf-8", newline="") as out:
        out.write("variable,category,population\n")
        for variable, categories in margins:
            out.writelines(f"{variable},{category},{count}\n" for category, count in categories)

    asks = [ask("agree@design_raked", {})]
    asks += [ask(f"agree__ward_{ward}@design_raked", {"ward": ward}) for ward in WARDS]
    if given.weights:
        asks.append({"id": "weights@design_raked", "estimand": "weights", "weights": "design_raked"})
    case = {
        "case_id": f"large_{given.rows}",
        "title": "Simulated residents: raking on four margins, a proportion of each ward",
        "design": {"strata": "ward", "clusters": [], "weight": "base_weight", "fpc": None},
        "weighting": {"method": "raking", "variables": VARIABLES},
        "weight_sets": {
            "design_raked": {
                "method": "raking", "variables": VARIABLES,
                "variance": "residuals from a base-weighted regression on the margin indicators",
            }
        },
        "asks": asks,
    }
    (given.folder / "case.json").write_text(json.dumps(case, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
