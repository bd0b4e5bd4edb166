"""Addresses of the room `desk`."""

from django.urls import URLPattern, URLResolver, include, path

from qiuhao.desk import still
from qiuhao.desk.archive import views as archive
from qiuhao.desk.cases import acting, correcting, opening, presence, saving
from qiuhao.desk.cases import views as cases
from qiuhao.desk.devices import views as devices
from qiuhao.desk.disclosure import views as disclosure
from qiuhao.desk.field import views as field
from qiuhao.desk.forms import hints
from qiuhao.desk.inspections import draws
from qiuhao.desk.inspections import views as inspections
from qiuhao.desk.law import texts
from qiuhao.desk.law import views as law
from qiuhao.desk.people import deputies
from qiuhao.desk.people import views as people
from qiuhao.desk.readings import views as readings
from qiuhao.desk.review import views as review
from qiuhao.desk.rolls import views as rolls
from qiuhao.desk.things import views as things
from qiuhao.desk.today import views as today
from qiuhao.desk.worklist import bulk
from qiuhao.desk.worklist import views as work

app_name = "desk"

CASE = "cases/<str:key>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today, name="today"),
    path("cases/", cases.case_list, name="cases"),
    path("cases/new/", opening.open_case, name="open-case"),
    path("cases/new/draft/", opening.keep_draft, name="open-draft"),
    path("cases/new/drop/", opening.drop_draft, name="open-drop"),
    path("cases/filters/", saving.save, name="save-filter"),
    path("cases/filters/<int:number>/", saving.drop, name="drop-filter"),
    path(CASE, cases.case, name="case"),
    *(path(f"{CASE}{tab}/", cases.case_tab, {"tab": tab}, name=f"case-{tab}") for tab in cases.TABS),
    path(CASE + "here/", presence.here, name="here"),
    path(CASE + "purpose/", readings.purpose, name="purpose"),
    path(CASE + "procedure/", cases.drawing, name="drawing"),
    path(CASE + "facts/<int:number>/", cases.fact, name="case-fact"),
    path(CASE + "facts/<int:number>/sheet.pdf", cases.fact_paper, name="case-sheet"),
    path(CASE + "files/<str:digest>/", cases.case_file, name="case-file"),
    path(CASE + "duties/<str:duty>/", cases.duty, name="duty"),
    path(CASE + "do/correct-record/", correcting.correct, name="correct"),
    path(CASE + "do/<slug:name>/", acting.act, name="act"),
    path(CASE + "do/<slug:name>/draft/", acting.keep_draft, name="act-draft"),
    path(CASE + "do/<slug:name>/drop/", acting.drop_draft, name="act-drop"),
    path("field/", field.field, name="field"),
    path("field/worker.js", field.worker, name="field-worker"),
    path("field/manifest.webmanifest", field.manifest, name="field-manifest"),
    path("field/kit.json", field.kit, name="field-kit"),
    path("field/numbers/", field.numbers, name="field-numbers"),
    path("field/send/", field.send, name="field-send"),
    path("inspections/", inspections.inspected, name="inspections"),
    path("inspections/firm/", inspections.firm, name="inspected-firm"),
    path("inspections/draws/new/", draws.new_draw, name="new-draw"),
    path("inspections/draws/<str:draw>/", draws.draw, name="lots"),
    path("review/", review.reviews, name="reviews"),
    path("review/<str:key>/", review.review, name="review"),
    path("disclosure/", disclosure.publications, name="publications"),
    path("archive/", archive.archives, name="archives"),
    path("things/", things.things, name="things"),
    path("readings/", readings.looks, name="readings"),
    path("rolls/", rolls.rolls, name="rolls"),
    path("rolls/monthly/", rolls.month, name="month"),
    path("rolls/monthly/file.<slug:form>", rolls.month_file, name="month-file"),
    path("rolls/<slug:name>/", rolls.rolls, name="roll"),
    path("rolls/<slug:name>/file.<slug:form>", rolls.roll_file, name="roll-file"),
    path("worklist/", work.work, name="work"),
    path("bulk/<slug:name>/", bulk.bulk, name="bulk"),
    path("people/", people.people, name="people"),
    path("people/<str:person>/", people.person, name="person"),
    path("staffing/", people.staffing, name="staffing"),
    path("devices/", devices.devices, name="devices"),
    path("devices/lost/", devices.device_lost, name="device-lost"),
    path("monitors/", devices.monitors, name="monitors"),
    path("monitors/entry/", devices.monitor, name="monitor"),
    path("me/", people.me, name="me"),
    path("still/", still.still, name="still"),
    path("back/", still.back, name="back"),
    path("me/deputy/", deputies.deputy, name="deputy"),
    path("law/", law.law, name="law"),
    path("law/places/<str:place>/", law.place, name="place"),
    path("law/texts/", texts.find, name="find-text"),
    path("law/texts/<slug:regulation>/", texts.regulation, name="regulation"),
    path("law/clauses/<path:clause>/", law.clause, name="clause"),
    path("hints/<slug:sort>/", hints.hint, name="hint"),
    path("look/", include("qiuhao.desk.look.urls")),
]
