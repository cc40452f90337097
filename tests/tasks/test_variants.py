"""Variants of examples: what they are made of, and who judges them."""

from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tasks.opinion import shipped_encoder
from tasks.rules.encoder import CHINESE, ENGLISH
from tasks.rules.triggers import trigger_types
from tasks.variants import exchange, judged, like_words, variant

CUTS = [(f"zentrova cuts 0 jobs in {place}", "it said so. staff are told.") for place in "abc"]
FIRES = [("蓝芷股份裁员三成", "公司今日宣布。员工已获通知。")]
# "cuts" and "sheds" mean the same, "wins" does not.
KNOWN = (["cuts", "sheds", "wins"], np.array([[1, 0.1], [1, 0], [0, 1]], np.float32))


def test_a_word_gives_way_to_one_of_like_meaning() -> None:
    others = np.array([[-1, 0]] * 8, np.float32)
    known = ([*KNOWN[0], *"opqrstuv"], np.concatenate([KNOWN[1], others]))
    # Words that stand most often are left alone; of so few words these are all.
    assert like_words([("it cuts", "")], known, Random(1))("it cuts", 1.0) == "it cuts"
    often = [(" ".join(f"w{number}" for number in range(70)), "")] * 2
    reword = like_words([*often, ("it cuts", "")], known, Random(1))
    said = {reword("it cuts 0", 1.0) for _ in range(200)}
    assert "it sheds 0" in said
    assert all(each.startswith("it ") and each.endswith(" 0") for each in said)
    assert reword("it cuts 0", 0.0) == "it cuts 0"


@given(st.integers(0, 10**6), st.floats(0, 1), st.text(max_size=40))
def test_chinese_is_made_of_what_it_has_and_of_pairs_of_others(
    seed: int, share: float, text: str
) -> None:
    reword = exchange(FIRES, Random(seed))
    assert reword(text, 0.0) == text
    assert set(reword(text, share)) <= {*text, *FIRES[0][0], *FIRES[0][1]}


@given(st.integers(0, 10**6))
def test_a_variant_is_put_together_of_what_items_say(seed: int) -> None:
    title, lead = variant(CUTS, lambda text, share: text, Random(seed))
    lead_of = dict(CUTS)
    assert title in {*lead_of, "it said so.", "staff are told."}
    assert lead in {"", *lead_of.values(), *(f"{each} {lead_of[each]}" for each in lead_of)}


def test_the_encoder_of_each_script_says_what_variants_tell() -> None:
    made, chances = judged([*CUTS, *FIRES], KNOWN, {ENGLISH: 3, CHINESE: 2})
    assert len(made) == 5
    assert chances.shape == (5, len(trigger_types()))
    encoder = shipped_encoder(CHINESE)
    odds = encoder.odds(made[3:])[:, encoder.types.index("layoffs")]
    place = sorted(trigger_types()).index("layoffs")
    np.testing.assert_allclose(chances[3:, place], 1 / (1 + np.exp(-odds)), rtol=1e-4)
