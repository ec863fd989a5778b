# Everything that a person or CI does here. Each target works alone in a fresh clone that has Python 3.11 to 3.13.
PYTHON ?= python3
BIN := .venv/bin
OUT ?= out/demo

.PHONY: setup setup-dev demo test check lint types imports pages docs eval bench soak clean

setup: .venv/.ready

setup-dev: .venv/.ready-dev

# The stamps make a second call free: pip runs only when a lock file or pyproject.toml is newer.
.venv/.ready: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

.venv/.ready-dev: .venv/.ready requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	touch $@

demo: setup
	rm -rf $(OUT)
	$(BIN)/marsad report examples/syria --metadata examples/syria/metadata.csv --out $(OUT)
	@echo "Open $(abspath $(OUT))/report.html in a browser; it needs no network."

test: setup-dev
	$(BIN)/pytest -n 2 --cov=marsad --cov-report=term:skip-covered

check: lint types imports pages

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup-dev
	$(BIN)/mypy

imports: setup-dev
	$(BIN)/lint-imports

pages: setup-dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict --site-dir out/site
	$(BIN)/pytest tests/test_public_names.py tests/test_docs.py tests/cli/test_documentation.py

docs: setup-dev
	$(BIN)/mkdocs serve

eval: setup
	$(BIN)/python eval/run.py

bench: setup
	$(BIN)/python eval/bench.py
	$(BIN)/python eval/bench_reading.py
	$(BIN)/python eval/bench_gazetteer.py
	$(BIN)/python eval/bench_linking.py

soak: setup-dev
	$(BIN)/python eval/soak.py

clean:
	rm -rf out .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
