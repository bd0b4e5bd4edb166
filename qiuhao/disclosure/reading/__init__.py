"""The one door of the portal: what is public now, its proof, and what somebody from outside may follow.

Nothing here asks who looks. What the staff's publication desk asks stands in `disclosure.desk_reading`.
"""

from qiuhao.disclosure.reading.clauses import Clause, clause
from qiuhao.disclosure.reading.following import Followed, follow
from qiuhao.disclosure.reading.logfiles import LogFile, log_file
from qiuhao.disclosure.reading.numbers import MOST, NumberRow, Part, Register, part, register
from qiuhao.disclosure.reading.outside import Certificate, Route, authorities, certificates, routes
from qiuhao.disclosure.reading.proof import Proofs, package, position, proofs
from qiuhao.disclosure.reading.shelf import Found, Line, Public, Tombstone, kinds_on_shelf, open_page, search, today

__all__ = [
    "Certificate", "Clause", "Followed", "Found", "Line", "LogFile", "MOST", "NumberRow", "Part", "Proofs", "Public",
    "Register", "Route", "Tombstone", "authorities", "certificates", "clause", "follow", "kinds_on_shelf", "log_file",
    "open_page", "package", "part", "position", "proofs", "register", "routes", "search", "today",
]  # fmt: skip
