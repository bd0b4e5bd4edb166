"""Citations are read from the words of a basis."""

from __future__ import annotations

import pytest

from qiuhao.library.texts.citing import citations, key


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("《甲法》第三十条第一款", [("甲法", "30")]),
        ("《甲法》第三十条第二款第（三）项", [("甲法", "30-2.3")]),
        ("《甲法》第八条第(二)项、第九条和第十条第二款", [("甲法", "8.2"), ("甲法", "9"), ("甲法", "10-2")]),
        ("《甲法》第八条第一款、第三款", [("甲法", "8"), ("甲法", "8-3")]),
        ("依据《甲法》（2021修订）第12条，参照《乙办法》第一百二十条之一", [("甲法", "12"), ("乙办法", "120_1")]),
        ("《甲法》第八条，《甲法》第八条", [("甲法", "8")]),
        ("《示市监规〔2024〕1号文件》", [("示市监规〔2024〕1号文件", "")]),
        ("第八条", []),
        ("没有引用任何文件", []),
    ],
)
def test_what_is_cited(words: str, paths: list[tuple[str, str]]) -> None:
    assert [(one.title, *(one.paths or ("",))) for one in citations(words)] == paths


def test_a_citation_says_itself_again() -> None:
    [one] = citations("《甲法》第八条第二款第（三）项")
    assert one.words == "《甲法》第八条第二款第三项"


def test_titles_are_the_same_with_and_without_the_nation() -> None:
    assert key("中华人民共和国 甲法") == key("甲法")
    assert key("甲办法(试行)") == key("甲办法（试行）")
