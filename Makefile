# make demo    what deliberate does, on a shipped example
# make test    the tests
# make check   every other check that .ci/run makes
# make help    the rest
#
# Everything goes into .venv, made by the standard library's venv. What is installed is not installed again, so
# the second time works without a network.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
WORKERS ?= 2
SECONDS ?= 60
PYTEST := $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.PHONY: help demo test fuzz check lint types imports docs coverage wheel readme public-api schemas reference gallery mutation clean
.DELETE_ON_ERROR:

help:
	@echo "make demo        sets up what it needs and shows the main job on a shipped example"
	@echo "make test        sets up what it needs and runs the tests"
	@echo "make fuzz        sends in broken documents for a minute, or longer: make fuzz SECONDS=3600"
	@echo "make check       lint, types, direction of imports, docs, coverage under a second hash seed"
	@echo "make wheel       builds the wheel and tries it in an environment of its own"
	@echo "make readme      does what the README says, in folders of its own: plain pip, and make demo"
	@echo "make docs        builds the documentation into build/docs"
	@echo "make public-api  renews tests/public_api.txt, the snapshot of the public names"
	@echo "make schemas     renews the JSON Schemas that come with the package"
	@echo "make reference   renews the tables of fields in docs/reference"
	@echo "make gallery     renews the pages of docs/gallery: each letter of the examples beside its record"
	@echo "make mutation    changes the code of the model, the documents and the weighing in small ways, to see that a test fails"
	@echo "make clean       removes everything that these commands made"

demo: $(VENV)/.has-command
	@$(BIN)/deliberate demo

test: $(VENV)/.has-tests
	PYTHONHASHSEED=0 $(PYTEST) $(ARGS)

# What was sent last, and so what broke it, stands in build/fuzz.
fuzz: $(VENV)/.has-tests
	$(BIN)/python -m tests.laws.fuzzing $(SECONDS)

check: lint types imports docs coverage

lint: $(VENV)/.has-everything
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell

types: $(VENV)/.has-everything
	$(BIN)/mypy

imports: $(VENV)/.has-everything
	$(BIN)/lint-imports --no-logo --cache-dir build/imports

docs: $(VENV)/.has-everything
	$(BIN)/python -m sphinx --quiet -n -W --keep-going -d build/doctrees docs build/docs

# Also the second hash seed: the tests, and with them every text, pass under both.
coverage: $(VENV)/.has-everything
	PYTHONHASHSEED=1 $(PYTEST) --cov --cov-report=term $(ARGS)

wheel: $(VENV)/.has-everything
	rm -rf build/wheel
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir build/wheel .
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/python -m pip install --quiet --disable-pip-version-check "$$(ls build/wheel/*.whl)[cli]"
	cd / && PYTHONPATH= "$(CURDIR)/build/wheel/venv/bin/deliberate" demo > "$(CURDIR)/build/wheel/demo.txt"
	test -s build/wheel/demo.txt
	$(BIN)/deliberate demo | cmp - build/wheel/demo.txt
	@echo "The wheel works outside the checkout."

# As a newcomer would: the commands between the two marks of the README, and make demo, each in a folder that holds
# what a clone holds.
readme:
	rm -rf build/readme
	mkdir -p build/readme/pip build/readme/make
	git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- -cf build/readme/clone.tar
	tar -xf build/readme/clone.tar -C build/readme/pip
	tar -xf build/readme/clone.tar -C build/readme/make
	sed -n '/^<!-- pip -->/,/^<!-- \/pip -->/s/^\$$ //p' README.md > build/readme/commands
	test -s build/readme/commands
	cd build/readme/pip && bash -euo pipefail ../commands > ../by-pip.txt
	$(MAKE) --silent --no-print-directory -C build/readme/make demo > build/readme/by-make.txt
	test -s build/readme/by-make.txt
	cmp build/readme/by-make.txt build/readme/by-pip.txt
	@echo "The README keeps its word."

public-api: $(VENV)/.has-tests
	$(BIN)/python -m tests.test_public_api

schemas: $(VENV)/.has-command
	for kind in $$($(BIN)/python -c "from deliberate.schemas.published import KINDS; print(*KINDS)"); do \
	  $(BIN)/deliberate schema $$kind > src/deliberate/schemas/$$kind.schema.json || exit 1; done

reference: $(VENV)/.has-command
	$(BIN)/python -m docs.fields

gallery: $(VENV)/.has-command
	$(BIN)/python -m docs.gallery

# By hand, for it takes hours: what to mutate and which tests to run stands in pyproject.toml.
mutation: $(VENV)/.has-everything
	$(PIP) --group mutation
	rm -rf mutants
	CI=true HYPOTHESIS_PROFILE=mutation $(BIN)/mutmut run --max-children $(WORKERS)
	$(BIN)/python -m tests.mutation.survivors

clean:
	rm -rf $(VENV) build mutants dist .pytest_cache .hypothesis .coverage
	find src tests docs -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- what the commands need, each installed once ------------------------------------------------

$(BIN)/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null || { \
	  echo "deliberate needs Python 3.11 or newer; '$(PYTHON)' here is: $$($(PYTHON) --version 2>&1 || true)"; \
	  echo "Say which Python to use, for example: make $(firstword $(MAKECMDGOALS) demo) PYTHON=python3.12"; \
	  exit 1; } >&2
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null || { \
	  echo "The venv module of Python is not installed. On Debian and Ubuntu: sudo apt-get install python3-venv"; \
	  exit 1; } >&2
	@echo "Setting up $(VENV). This takes a minute, the first time only." >&2
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.has-command: pyproject.toml | $(BIN)/python
	@$(PIP) --editable '.[cli]'
	@touch $@

# Dependency groups (PEP 735) need pip 25.1; older Pythons bring an older pip.
$(VENV)/.has-new-pip: | $(BIN)/python
	@$(PIP) --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.has-tests: pyproject.toml | $(VENV)/.has-new-pip
	@echo "Installing what the tests need." >&2
	@$(PIP) --editable '.[cli]' --group tests
	@touch $@ $(VENV)/.has-command

$(VENV)/.has-everything: pyproject.toml | $(VENV)/.has-new-pip
	@echo "Installing what the checks need." >&2
	@$(PIP) --editable '.[cli]' --group dev
	@touch $@ $(VENV)/.has-tests $(VENV)/.has-command
