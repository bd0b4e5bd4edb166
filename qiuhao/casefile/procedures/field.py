"""Rows of every procedure whose records may come from an officer's device, made where there is no network."""

from qiuhao.casefile.procedures.common import ANY
from qiuhao.law.procedure import Row

FIELD_ROWS = (Row("record-field-entry", "说明现场录入", ANY, "", "handler", "", "nat/cf/47"),)
