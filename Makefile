# `make run` shows records read from the samples; `make test` checks everything.
# Both set up .venv first and are quick when repeated. Any Python from 3.10 on will do:
# make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CODE := cli.py extract gazetteer tests
RUFF_OPTIONS := --target-version py310 --extend-select I,B,UP,SIM

.PHONY: run test lint types check format clean
.SILENT:

run: $(VENV)/.installed
	$(BIN)/sijill extract samples/articles

test: lint types check

lint: $(VENV)/.test-installed
	$(BIN)/ruff check $(RUFF_OPTIONS) $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: $(VENV)/.test-installed
	$(BIN)/mypy

check: $(VENV)/.test-installed
	$(BIN)/python -m pytest

format: $(VENV)/.test-installed
	$(BIN)/ruff check --fix $(RUFF_OPTIONS) $(CODE)
	$(BIN)/ruff format $(CODE)

clean:
	rm -rf $(VENV) build dist *.egg-info

# What is installed goes to stderr, so that `make run` prints records alone.
$(VENV)/.created:
	echo "making $(VENV)" >&2
	$(PYTHON) -m venv --clear $(VENV) >&2
	touch $@

$(VENV)/.installed: setup.cfg pyproject.toml $(VENV)/.created
	echo "installing sijill" >&2
	$(BIN)/python -m pip install --quiet --editable . >&2
	touch $@

$(VENV)/.test-installed: $(VENV)/.installed
	echo "installing what the tests need" >&2
	$(BIN)/python -m pip install --quiet --editable '.[test]' >&2
	touch $@
