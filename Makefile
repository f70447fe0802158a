# `make run` shows the program, `make test` checks it; both set up everything they need by themselves.

export VENV ?= .venv
PYTHON := $(VENV)/bin/python
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run test slow lint bench screenshots forms translations lock setup-run setup-test clean

help:
	@echo 'make run           set up, make the sample branch, open its window'
	@echo 'make test          set up, run the tests'
	@echo 'make slow          the tests that take minutes: crash loops, large packets'
	@echo 'make lint          style, types and import directions'
	@echo 'make bench         measure, and write docs/benchmarks.md'
	@echo 'make screenshots   pictures of every page in build/screenshots'
	@echo 'make forms         compile ui/*.ui'
	@echo 'make translations  collect and compile the sentences'
	@echo 'make lock          choose new versions of the libraries and lock them'
	@echo 'make clean         throw away what can be made again (not .venv)'

run: setup-run
	@scripts/first_run.sh

test: setup-test
	@$(PYTHON) -m pytest -n $(WORKERS) --dist worksteal

slow: setup-test
	@$(PYTHON) -m pytest -m slow

lint: setup-test
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@$(PYTHON) -m mypy
	@$(VENV)/bin/lint-imports --no-logo

bench: setup-test
	@$(PYTHON) scripts/bench.py

screenshots: setup-test
	@$(PYTHON) scripts/screenshots.py build/screenshots

forms: setup-test
	@$(PYTHON) scripts/compile_forms.py

translations: setup-test
	@$(PYTHON) scripts/translations.py update
	@$(PYTHON) scripts/translations.py release

lock:
	@scripts/lock.sh

setup-run:
	@scripts/setup.sh run

setup-test:
	@scripts/setup.sh test

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
