# `make run` shows records read from the samples; `make test` checks everything.
# Both set up .venv first and are quick when repeated. Any Python from 3.10 on will do:
# make test PYTHON=python3.13
#
# `make bench` prints speed and memory as ratios, of the samples or of CORPUS=FILE.
# `make fuzz` looks for inputs that break readers or extraction, for FUZZ_SECONDS.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CODE := cli.py extract gazetteer tests
FUZZ := .fuzz
FUZZ_SECONDS ?= 600
RUFF_OPTIONS := --target-version py310 --extend-select I,B,UP,SIM

.PHONY: run test lint types check format clean bench fuzz
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

bench: $(VENV)/.installed
	$(BIN)/python tests/bench/bench.py $(CORPUS)

fuzz: $(VENV)/.fuzz-installed
	mkdir -p $(FUZZ)
	$(BIN)/python tests/fuzz/fuzz_sijill.py -max_total_time=$(FUZZ_SECONDS) -timeout=60 \
		-max_len=20000 -artifact_prefix=$(FUZZ)/ $(FUZZ) samples/articles

format: $(VENV)/.test-installed
	$(BIN)/ruff check --fix $(RUFF_OPTIONS) $(CODE)
	$(BIN)/ruff format $(CODE)

clean:
	rm -rf $(VENV) $(FUZZ) build dist *.egg-info

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

$(VENV)/.fuzz-installed: $(VENV)/.installed
	echo "installing the fuzzer" >&2
	$(BIN)/python -m pip install --quiet --editable '.[fuzz]' >&2
	touch $@
