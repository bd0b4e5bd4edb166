"""One form for amounts, dates and numbers, in the index and in the query."""

import pytest

from qiuhao.ledger.search.terms import LONGEST_WORD, MOST_TERMS, index_words, terms

TEXT = (
    "示范县青禾糕点店有限公司，何某，罚款2,000.00元，货值 12.50 元，示市监罚〔2026〕12号，2026年3月2日，"
    "91340123MA2DEM0K1K，版本 1.2.3"
)


def found(query: str, text: str = TEXT) -> bool:
    """As the index finds: every term as a phrase, the last word of some by its beginning."""
    words = f" {index_words(text)} "
    asked = terms(query)
    return bool(asked) and all(f" {' '.join(term.words)}{'' if term.beginning else ' '}" in words for term in asked)


@pytest.mark.parametrize(
    "query",
    [
        "青禾", "糕点店", "何", "何某", "2000", "2,000.00", "2000元", "２０００元", "罚款2000元", "12.5", "12.50元",
        "示市监罚〔2026〕12号", "示市监罚(2026)12号", "〔2026〕12号",
        "2026-03-02", "2026年3月2日", "2026.3.2", "20260302",
        "2026年3月", "2026-03", "91340123ma2dem0k1k", "913401", "青禾 2000 2026年3月",
    ],
)  # fmt: skip
def test_it_is_found(query: str) -> None:
    assert found(query)


@pytest.mark.parametrize(
    "query", ["禾青", "200", "20000", "0000", "12.51", "〔2026〕1号", "2026-03-03", "2026年4月", "青禾 白露", "，。"]
)
def test_it_is_not_found(query: str) -> None:
    assert not found(query)


def test_a_query_is_read_only_so_far() -> None:
    assert len(terms(" ".join(f"词{place}" for place in range(20)))) == MOST_TERMS
    assert terms("a" * 500)[0].words == ("a" * 60,)
    assert all(len(word) <= LONGEST_WORD for word in index_words("b" * 500).split())
