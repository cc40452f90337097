# Everything a user or contributor runs. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo-workspace
# In the order of the files: the flows, which take longest, are not left to the end.
SIDE_BY_SIDE := --numprocesses auto --dist loadfile --no-loadscope-reorder
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help run install test quick lint format bench clean

help:  ## list these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.installed  ## install, make a demo workspace, run a night on it, show the result
	@$(BIN)/whynow demo $(DEMO)

install: $(VENV)/.installed  ## make .venv with .venv/bin/whynow in it

test: $(VENV)/.installed-test  ## run every test, on SQLite and PostgreSQL
	$(BIN)/python -m pytest -m "not alone" $(SIDE_BY_SIDE)
	$(BIN)/python -m pytest -m alone tests/hostile

quick: $(VENV)/.installed-test  ## run the tests that take no more than a few seconds each
	$(BIN)/python -m pytest -m "not slow and not alone" $(SIDE_BY_SIDE)

lint: $(VENV)/.installed-test  ## check style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.installed-test  ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed-test  ## run the benchmarks and print their figures
	$(BIN)/python -m benchmarks

clean:  ## remove the virtual environment and the demo workspace
	rm -rf $(VENV) $(DEMO) .pytest_cache .mypy_cache .ruff_cache build *.egg-info

$(VENV)/bin/python:
	@sh .ci/python "$(PYTHON)" "$(VENV)"

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing into $(VENV) (about a minute the first time) ..."
	@$(BIN)/python -m pip install --quiet --upgrade pip hatchling editables -c constraints.txt
	@$(BIN)/python -m pip install --quiet --no-build-isolation -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --no-build-isolation -c constraints.txt -e ".[test]"
	@touch $@
