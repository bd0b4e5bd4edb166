"""Lists and pages of cases: filtered by rights, found by two characters, never told apart from what is not there."""

from datetime import date

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.registered import Registered
from qiuhao.authority.rights import NOBODY, Viewer, sees, viewers
from qiuhao.casefile import reading
from qiuhao.casefile.doing import report
from qiuhao.casefile.finding import Ask, find
from qiuhao.casefile.models import Case
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import make

from . import world

pytestmark = pytest.mark.usefixtures("morning")


def person(name: str, post: str, authority: str = world.AUTHORITY, unit: str = "u-1", area: str = "") -> Viewer:
    key = f"p-{name}"
    entered = PersonEntered(name="某人", authority=authority, unit=unit)
    taken = PostTaken(authority=authority, unit=unit, post=post, area=area, since=date(2020, 1, 1))  # type: ignore[arg-type]
    enter(f"person/{key}", [entered, taken], ["p-registrar"])
    return viewers([key])[0]


def filed() -> str:
    case = world.new_case()
    report(case, make("casefile.filing", world.filing(number_text="示市监立〔2026〕7号")), [world.HANDLER])
    return case


def seen(who: Viewer) -> list[str]:
    """The cases a viewer sees, by list, by page, by duty, by filter and by word; they must agree."""
    by_list = [case.stream for case in reading.cases(who)]
    assert [case.stream for case in find(who, Ask()).rows] == by_list
    assert [case.stream for case in find(who, Ask(text="青禾")).rows] == by_list
    for case in by_list:
        assert reading.case(who, case).stream == case
    assert [row.stream for row in Case.objects.order_by("-changed_at", "stream") if sees(who, row)] == by_list
    assert {due.case_id for due in reading.dues(who)} <= set(by_list)
    return by_list


def test_who_sees_a_case() -> None:
    case = filed()
    other = Registered(place="national", name="示范县城市管理局", short_name="示城管", area_code="340000")
    enter("authority/demo-city", [other], ["p-registrar"])
    assert seen(viewers([world.HANDLER])[0]) == [case]
    assert seen(viewers([world.HEAD])[0]) == [case]
    assert seen(viewers([world.REVIEWER])[0]) == [case]
    assert seen(person("same-unit", "handler")) == [case]
    assert seen(person("other-unit", "handler", unit="u-2")) == []
    assert seen(person("window", "window")) == []
    assert seen(person("elsewhere", "principal-head", authority="demo-city")) == []
    assert seen(person("county", "supervisor", authority="demo-city", area="340000")) == [case]
    assert seen(person("abroad", "supervisor", authority="demo-city", area="350000")) == []
    assert seen(NOBODY) == []


def test_a_case_may_be_handled_by_many() -> None:
    case = world.new_case()
    crowd = [o.model_copy(update={"person": f"p-{number:060}"}) for number in range(40) for o in world.officers()[:1]]
    report(case, make("casefile.filing", world.filing(handlers=crowd)), [world.HANDLER])
    assert Case.objects.get(stream=case).people[-1] == crowd[-1].person


def test_a_case_one_may_not_see_and_one_that_is_not_there_are_told_alike() -> None:
    case = filed()
    said = []
    for stream in (case, "case/none"):
        with pytest.raises(reading.NoSuchCase) as caught:
            reading.case(NOBODY, stream)
        said.append(str(caught.value))
    assert said[0] == said[1]


def test_the_latest_changed_stands_first() -> None:
    first, second = filed(), filed()
    [who] = viewers([world.HANDLER])
    for hour, (changed, order) in enumerate([(first, [first, second]), (second, [second, first])], 1):
        with clock.fixed(world.later(hours=hour)):
            report(changed, make("casefile.non_filing", {"reason": "事实不清。"}), [world.HEAD])
        assert [c.stream for c in reading.cases(who)] == order
