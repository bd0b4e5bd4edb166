"""Rows about a licence in force: it is changed, recalled or revoked (许可法 8, 69), and what its holder then gets.

The proposal leads back into the ordinary way: notice, statement or hearing, review, the head's approval, the decision.
"""

from qiuhao.casefile.procedures.common import DECISION, EXECUTION
from qiuhao.law.procedure import Row


def revision_rows(licensed: tuple[str, ...]) -> tuple[Row, ...]:
    """In the states in which there may be a licence."""
    return (
        Row("propose-revision", "拟变更、撤回、撤销许可", licensed, "revising", "handler", DECISION, "nat/xk/8"),
        Row("pay-compensation", "登记补偿、赔偿", licensed, "", "handler", EXECUTION, "nat/xk/8"),
    )
