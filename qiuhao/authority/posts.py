"""The posts that a person can hold in an authority, and what each is for. A closed list.

Rights follow from posts (``rights.py``); the owner of an act in a procedure's table is a post.
"""

from __future__ import annotations

from collections.abc import Mapping

POSTS: Mapping[str, str] = {
    "handler": "执法人员",
    "unit-head": "承办机构负责人",
    "reviewer": "法制审核人员",
    "review-head": "法制审核机构负责人",
    "head": "机关负责人",
    "principal-head": "机关主要负责人",
    "publicity-clerk": "公示员",
    "publicity-reviewer": "公示审核人员",
    "archivist": "档案员",
    "window": "窗口工作人员",
    "auxiliary": "辅助人员",
    "supervisor": "司法行政监督人员",
    "registrar": "机构人员管理员",
}
