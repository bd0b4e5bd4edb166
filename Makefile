# Qiuhao 秋毫. Two commands are all it takes on a fresh machine with Python 3.11 or newer:
#   make demo   starts the platform with a believable world in it
#   make test   passes every test, on SQLite and on PostgreSQL, browser journeys included

PYTHON ?= python3
PORT ?= 8000
DEMO_HOME ?= var/demo
PY := .venv/bin/python
UV := .venv/bin/uv
PIP := VIRTUAL_ENV=$(CURDIR)/.venv $(UV) pip install --quiet --require-hashes
TESTS ?= tests
.DEFAULT_GOAL := help
.PHONY: help install dev demo test test-sqlite test-postgres check format lock drawings mutate fuzz bench clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

install: .venv/.runtime ## the environment the platform runs in (.venv), from hashed requirements

dev: .venv/.dev ## the same with what the tests and checks need

.venv/bin/uv: requirements-build.txt
	@$(PYTHON) tools/python_check.py
	@$(PYTHON) -m venv .venv || { echo '无法建立 Python 虚拟环境：请先安装 venv 模块（Debian：apt-get install python3-venv）。'; exit 1; }
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.txt
	@touch $@

.venv/.runtime: .venv/bin/uv requirements.txt pyproject.toml
	@$(PIP) -r requirements.txt
	@VIRTUAL_ENV=$(CURDIR)/.venv $(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.txt
	@$(PIP) -r requirements-dev.txt
	@touch $@

demo: export QIUHAO_DEMO := 1
demo: export QIUHAO_HOME := $(abspath $(DEMO_HOME))
demo: install ## the platform with a demo world on http://127.0.0.1:8000 (PORT=… to change it)
	@.venv/bin/qiuhao migrate
	@.venv/bin/qiuhao demo
	@exec .venv/bin/qiuhao serve --port $(PORT) --worker

test: dev ## every test, on SQLite and on PostgreSQL, browser journeys included
	@$(PY) tools/needs.py
	@$(PY) tools/run_tests.py $(TESTS)

test-sqlite: dev ## every test on SQLite (TESTS=tests/ledger for a part)
	@$(PY) tools/run_tests.py --only sqlite $(TESTS)

test-postgres: dev ## every test on PostgreSQL (TESTS=tests/ledger for a part)
	@$(PY) tools/run_tests.py --only postgres $(TESTS)

check: dev ## format, lint, types, imports, migrations, drawings, packs: all failures at once
	@$(PY) tools/check.py

format: dev ## puts the code in the house's format
	@.venv/bin/ruff check --quiet --fix-only .
	@.venv/bin/ruff format --quiet .

drawings: dev ## draws the diagrams in docs/drawings anew
	@$(PY) tools/drawings.py

lock: dev ## takes the newest allowed versions into the hashed requirements
	@$(PY) tools/lock.py

mutate: dev ## moves every number of every pack and opens every gate; then breaks the code; a test must notice
	@$(PY) tools/mutate_packs.py
	@$(PY) tools/mutate.py

fuzz: dev ## throws made-up requests at the interface and looks for server errors
	@$(PY) tools/fuzz_api.py

bench: dev ## measures what docs and decisions quote
	@$(PY) tools/bench.py

clean: ## removes the environment and what tools left behind; never data
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
