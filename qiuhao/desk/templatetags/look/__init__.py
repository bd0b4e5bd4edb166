"""The template library ``look``: every part of the look, registered in one place.

``{% load look %}`` at the head of a page. Arguments and their shapes: docs/look/README.md.
"""

from __future__ import annotations

from django import template

from qiuhao.desk.templatetags.look import (
    acts,
    case,
    clauses,
    days,
    flow,
    forms,
    lists,
    marked,
    multiples,
    shell,
    small,
    values,
)

register = template.Library()

for _function in (values.due_date, values.moment, values.money, small.icon):
    register.simple_tag(_function)
register.simple_tag(shell.theme, takes_context=True)

for _name in ("cn_date", "cn_day", "short_date", "weekday", "cn_moment", "yuan", "spaced"):
    register.filter(_name, getattr(values, _name))
register.filter("message_state", lists.message_state)

_PLAIN = {
    "lamp": small.lamp,
    "person_chip": small.person_chip,
    "figure": small.figure,
    "log_proof_line": small.log_proof_line,
    "refusal_list": acts.refusal_list,
    "page_head": case.page_head,
    "stage_track": case.stage_track,
    "timeline": case.timeline,
    "field_rows": case.field_rows,
    "document_list": case.document_list,
    "form_field": forms.form_field,
    "form_summary": forms.form_summary,
    "checklist": forms.checklist,
    "signature_field": forms.signature_field,
    "progress": lists.progress,
    "pager": lists.pager,
    "calendar_strip": days.calendar_strip,
    "calendar_month": days.calendar_month,
    "flow_chart": flow.flow_chart,
    "small_multiples": multiples.small_multiples,
    "diff": marked.diff,
    "fact_card": case.fact_card,
    "duty_card": case.duty_card,
    "finding_card": case.finding_card,
    "act_button": acts.act_button,
    "act_bar": acts.act_bar,
    "empty_state": lists.empty_state,
    "toast": lists.toast,
}

for _name, _part in _PLAIN.items():
    register.inclusion_tag(f"desk/parts/{_name}.html", name=_name)(_part)
for _name, _template, _part in (
    ("clause_mark", "desk/parts/clause_mark.html", clauses.clause_mark),
    ("nav_places", "desk/parts/nav.html", shell.nav_places),
):
    register.inclusion_tag(_template, name=_name, takes_context=True)(_part)
register.inclusion_tag("portal/parts/doors.html", name="portal_doors")(shell.portal_doors)
