# Bare `make` lists what there is. Every target sets up what it needs; a second run does not repeat it.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
PYTHON := python
VENV := .venv/Scripts
else
VENV := .venv/bin
endif
ENV := .venv/.ready-run
TEST_ENV := .venv/.ready-test
WINDOWS_ENV := .venv/.ready-windows

.DEFAULT_GOAL := help
.PHONY: help run test vectors check differential faults fuzz paper bench bench-frozen build build-windows same-bytes signed proofs audit screenshots translations format

help: ## List the targets
	@$(PYTHON) scripts/make_help.py $(MAKEFILE_LIST)

$(ENV): uv.lock pyproject.toml scripts/setup.py
	$(PYTHON) scripts/setup.py run

$(TEST_ENV): uv.lock pyproject.toml scripts/setup.py
	$(PYTHON) scripts/setup.py test

$(WINDOWS_ENV): $(TEST_ENV)
	$(PYTHON) scripts/setup.py windows

.rehearsal/expected.json: | $(ENV)
	$(VENV)/python -m usbsurvey_desktop demo .rehearsal --bodies 3 --seed 1 --force

run: $(ENV) .rehearsal/expected.json ## Open the application on the bundled survey, in a practice world
	$(VENV)/python -m usbsurvey_desktop --practice .rehearsal

test: $(TEST_ENV) ## Run every test, offscreen and in a real X window, with the coverage floors; of faults and changed packages a sample
	$(VENV)/python scripts/run_tests.py

vectors: $(TEST_ENV) ## Read the frozen files of every format; print their number per format and code
	$(VENV)/python -m pytest -q -m vectors tests/vectors

check: $(TEST_ENV) ## Lint, types, layers, forms
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(VENV)/lint-imports
	$(VENV)/python -m usbsurvey_desktop form lint forms/mic-usb-media-2025/form.json
	$(VENV)/python -m usbsurvey_desktop form lint forms/ppp-resilience-2021/form.json
	$(VENV)/python -m usbsurvey_desktop form lint forms/handoff-record/form.json

differential: $(TEST_ENV) ## Hold our opener against jwcrypto, joserfc and jose on 2,700 changed packages
	$(VENV)/python -m pytest -m differential -n 2 -q tests/differential

faults: $(TEST_ENV) ## Disturb every file operation of saving with real errors and kills
	$(VENV)/python -m pytest -m faults -n 2 -q tests/faults

fuzz: $(TEST_ENV) ## Fuzz every reader of files from outside, ten seconds each
	$(VENV)/python scripts/fuzz.py 10

paper: $(TEST_ENV) ## Print 200 packages as QR sheets, scan them in each simulated scene, and tell how many come back
	$(VENV)/python scripts/paper.py

bench: $(TEST_ENV) ## Measure speed as ratios to a floor of the same run
	$(VENV)/python -m compileall -q usbsurvey_desktop
	$(VENV)/python -m bench

build: $(TEST_ENV) ## Build the one-folder program and let it test itself
	$(VENV)/python -m scripts.build

bench-frozen: $(TEST_ENV) ## Measure what `make build` made: size, first window, memory of a whole session
	$(VENV)/python -m bench.frozen

same-bytes: $(TEST_ENV) ## Build the last commit twice, in two places, and compare the results
	$(VENV)/python -m scripts.same_bytes

proofs: $(TEST_ENV) ## Hold the program that `make build` made to what is promised: network, files, memory, crashes, a bare machine
	$(VENV)/python -m pytest -q -m frozen tests/frozen

signed: $(TEST_ENV) ## Sign the programs of the Windows bundle, where a certificate is configured, and pack it anew
	$(VENV)/python -m scripts.sign

build-windows: $(WINDOWS_ENV) ## Build the Windows program under wine, let it test itself, and seal and open with it
	$(VENV)/python -m scripts.windows

audit: $(TEST_ENV) ## Ask the registry for known vulnerabilities of what runs and what builds; no answer is not a good one
	$(VENV)/python scripts/audit.py

screenshots: $(TEST_ENV) ## Take the pictures of docs/images again, of every screen and in a real window
	$(VENV)/python scripts/scene_pictures.py
	$(VENV)/python scripts/screenshots.py

translations: $(TEST_ENV) ## Collect the words of the windows for en.ts, and compile what is translated
	$(VENV)/python scripts/translations.py

manual: $(TEST_ENV) ## Take the pictures of docs/manual again, and make its PDFs
	$(VENV)/python scripts/manual.py

format: $(TEST_ENV) ## Let ruff format and mend what it can
	$(VENV)/ruff check --fix
	$(VENV)/ruff format
