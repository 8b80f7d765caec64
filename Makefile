# The two commands a newcomer needs are `make demo` and `make test`; each sets up what it needs.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
GOLD := ../shared/gold

.PHONY: demo test test-slow fuzz check bench bench-speed train docs site screenshots lock clean

demo: $(VENV)/ready
	$(BIN)/onrecord demo

test: $(VENV)/ready check
	$(BIN)/python -m pytest -n auto -m "not slow"

# Kills, full disks, a Ray cluster that loses a machine, Spark, an S3 server: what takes minutes, or hundreds of megabytes.
test-slow: $(VENV)/ready
	$(BIN)/pip install --quiet --disable-pip-version-check "ray[data]>=2.40" "pyspark>=4" "moto[server]>=5"
	$(BIN)/python -m pytest -m slow

# Fuzzing by coverage, each reader for so many seconds: `make fuzz`, `make fuzz SECONDS=600 READERS="text html"`. What a run
# found out is kept in build/fuzz/READER for the next one; what makes a reader fail, in build/fuzz/READER-crash-...
SECONDS := 60
READERS := text news html jsonl warc yaml feed robots address date
fuzz: $(VENV)/ready
	$(BIN)/pip install --quiet --disable-pip-version-check atheris
	@for reader in $(READERS); do mkdir -p build/fuzz/$$reader && echo "fuzz: $$reader, $(SECONDS) seconds" && \
	    $(BIN)/python tests/fuzz/fuzz_readers.py $$reader -max_total_time=$(SECONDS) -rss_limit_mb=4096 -verbosity=0 \
	    -print_final_stats=1 -artifact_prefix=build/fuzz/$$reader- build/fuzz/$$reader || exit 1; done

# Style, types, the import contract and every codebook example's form.
check: $(VENV)/ready
	$(BIN)/ruff check src tests benchmarks tools
	$(BIN)/ruff format --check src tests benchmarks tools
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/ready
	$(BIN)/python benchmarks/bench.py

bench-speed: $(VENV)/ready
	$(BIN)/python benchmarks/speed.py

# What is learned from the sets beside the checkout, learned again: the shares and weights of the words that attribute
# (about four minutes), and the weights by which merging compares stories and happenings (about two).
train: $(VENV)/ready
	$(BIN)/python tools/train_speech.py $(GOLD)/polnear_train.jsonl
	$(BIN)/python tools/train_merging.py $(GOLD)/ecb_train.jsonl
	$(BIN)/python tools/train_events.py $(GOLD)

docs: $(VENV)/ready
	$(BIN)/python tools/write_docs.py

# The same docs as a site in build/site, from what is here alone.
site: $(VENV)/ready
	$(BIN)/zensical build --config-file zensical.toml

# The README's pictures, taken in Chromium of the reading room over the bundled sample.
screenshots: $(VENV)/ready
	$(BIN)/python tools/screenshots.py

# Hashes for every package on every platform it is built for; no registry's address is written into it.
lock: $(VENV)/ready
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml

$(VENV)/ready: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "make: Python 3.11 is needed; say where with PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) build dist benchmarks/out
