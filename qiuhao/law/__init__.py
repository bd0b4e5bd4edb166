"""法: what the regulations say. Pure: no framework, no clock, no input or output.

Facts, packs, a calendar and a moment go in; permitted acts, duties and findings
come out, each with its clause. See :mod:`qiuhao.law.answer` for the one question.
"""
