"""Values that records share: numbers checked, money exact, nothing typed twice."""

from datetime import date

import pytest
from pydantic import ValidationError

from qiuhao.authority.values import Officer, Party, Penalty, Person, Proposal, Signature

from . import world

ID = "340123199003071234"


def said(error: pytest.ExceptionInfo[ValidationError]) -> str:
    return str(error.value)


def test_the_birth_date_comes_from_the_id_number() -> None:
    party = Party.model_validate({"sort": "person", "name": "何某", "id_number": ID})
    assert party.born_on == date(1990, 3, 7)
    assert Party.model_validate(party.model_dump(mode="json")) == party


def test_another_certificate_leaves_the_birth_date_to_be_typed() -> None:
    party = Party.model_validate({"sort": "person", "name": "何某", "id_kind": "护照号", "id_number": "E12345678"})
    assert party.born_on is None
    assert party.identity == "E12345678"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("id_number", ID[:-1] + "5", "校验位"),
        ("id_number", ID[:-1], "18 位"),
        ("credit_code", "91340123MA2DEM0K1A", "校验位"),
        ("phone", "1380000", "手机号码"),
        ("name", "何\u0007某", "不能打印"),
        ("representative_id_number", "123", "18 位"),
    ],
)
def test_a_number_that_cannot_be_is_told_in_words(field: str, value: str, words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Party.model_validate({"sort": "person", "name": "何某", field: value})
    assert words in said(caught)


@pytest.mark.parametrize("amount", ["5000", "5000.0", "5,000.00", "-1.00", "5000元", "0.001"])
def test_money_has_two_places_and_nothing_else(amount: str) -> None:
    with pytest.raises(ValidationError):
        Penalty.model_validate({"sort": "fine", "amount": amount})


def test_a_fine_says_how_much() -> None:
    with pytest.raises(ValidationError) as caught:
        Penalty(sort="fine")
    assert "写明金额" in said(caught)
    assert Penalty(sort="warning").amount == "0.00"


def test_an_outcome_and_its_penalties_fit() -> None:
    with pytest.raises(ValidationError) as caught:
        Proposal.model_validate(world.proposal(penalties=[]))
    assert "没有写处罚种类" in said(caught)
    with pytest.raises(ValidationError) as caught:
        Proposal.model_validate(world.proposal(outcome="no-penalty"))
    assert "却写了处罚种类" in said(caught)


def test_a_missing_signature_is_explained() -> None:
    with pytest.raises(ValidationError) as caught:
        Signature(role="当事人", signed=False)
    assert "没有说明" in said(caught)
    assert not Signature(role="当事人", signed=False, refused="拒绝签名。").signed


def test_an_address_may_be_typed_as_plain_text() -> None:
    person = Person.model_validate({"name": "何某", "address": "人民路 1 号"})
    assert str(person.address) == "人民路 1 号"


def test_an_officer_is_somebody() -> None:
    with pytest.raises(ValidationError):
        Officer(person="", name="李办案")
