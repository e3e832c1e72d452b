# make demo   the main job on the sample plans        make test   everything CI checks
.PHONY: demo test setup lint types unit lock bench clean
BIN := .venv/bin

demo: setup
	$(BIN)/thidua mine corpora/samples -o out/demo
	$(BIN)/thidua show out/demo 0
	$(BIN)/thidua audit out/demo --format html --fail-on never
	$(BIN)/thidua cite out/demo --format html
	$(BIN)/thidua compare out/demo --by issuer_kind --format html

test: setup lint types unit

setup:
	@.ci/setup

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types:
	$(BIN)/mypy

unit:
	$(BIN)/pytest tests

bench: setup
	$(BIN)/python benchmarks/text.py
	$(BIN)/python benchmarks/pdf.py
	$(BIN)/python benchmarks/start.py
	$(BIN)/python benchmarks/ocr.py accuracy
	$(BIN)/python benchmarks/ocr.py speed
	$(BIN)/python benchmarks/audit.py
	$(BIN)/python benchmarks/citations.py
	$(BIN)/python benchmarks/answers.py
	$(BIN)/python benchmarks/reuse.py

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-header --quiet --output-file requirements.lock

clean:
	rm -rf .venv out build dist
