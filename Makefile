# Every target sets up what it needs by itself.
# PYTHON=… names the interpreter; without it packaging/setup.sh takes the first fit one.
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TOUR ?= out/tour
# random runs, layouts, holds on a busy machine, kills and power cuts, attacks, broken packs, the PIN
SOAK := tests/app/test_random_touches.py tests/app/test_layout.py tests/staff/test_layout.py \
	tests/exercise/session tests/exercise/test_holds.py tests/updates/test_strace.py tests/usage/test_strace.py \
	tests/updates/test_power.py tests/updates/test_attacks.py tests/updates/test_hostile.py \
	tests/content/test_fuzz.py tests/staff/test_pin_store.py
# after the system's Python has been replaced the environment is empty, whatever the stamp says
$(shell $(BIN)/python -c 'import pip' 2>/dev/null || rm -f $(STAMP))

.PHONY: run setup test check lint tour bench fleet attacks conformance soak monkey bundle words figures video illustrations pictures lock clean
.DEFAULT_GOAL := run

run: setup ## start the kiosk; without a screen, write a tour of pictures
	@$(BIN)/kiosk run $(ARGS); code=$$?; \
	if [ $$code -eq 3 ]; then \
		echo "No screen here: writing a picture of every screen instead."; \
		$(BIN)/kiosk tour --out $(TOUR) $(ARGS); \
	else exit $$code; fi

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml packaging/setup.sh packaging/system-packages.txt
	@PYTHON="$(PYTHON)" sh packaging/setup.sh $(VENV)
	@touch $@

test: setup lint ## lint, types, content, tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: setup ## check the built-in content
	$(BIN)/kiosk check

tour: setup ## a picture of every screen at the usual sizes, text sizes and themes
	$(BIN)/python packaging/tours.py $(TOUR)

bench: setup ## measure start, memory, idle, slides, beside Chromium
	$(BIN)/python -m benchmarks

fleet: setup ## two hundred kiosks update from one web server; needs Debian's nginx
	$(BIN)/python -m benchmarks.fleet

attacks: setup ## every attack on updates, with a real nginx between; needs Debian's nginx
	KIOSK_NGINX=1 $(BIN)/python -m pytest tests/updates/test_attacks.py

conformance: setup ## the public TUF client conformance suite; needs Debian's faketime and git
	sh packaging/conformance.sh $(VENV) $(SUITE)

soak: setup ## long random runs, for the night
	KIOSK_SOAK=1 $(BIN)/python -m pytest --timeout 0 $(SOAK)

monkey: setup ## anything at all, done to the kiosk, for the night; ACTIONS=… says how much
	KIOSK_MONKEY=$(or $(ACTIONS),100000) $(BIN)/python -m pytest --timeout 0 tests/app/test_monkey.py

bundle: setup ## one folder with everything, in dist/kiosk
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	dist/kiosk/kiosk check
	@test -s dist/kiosk/_internal/kiosk/released.txt || { echo "The bundle does not know its day." >&2; exit 1; }

video: setup ## paint and encode the video of the built-in pack anew (some minutes)
	$(BIN)/kiosk video render cramp

words: setup ## collect the program's words into the catalogues
	$(BIN)/python packaging/words.py

figures: setup ## sizes, cycles and tests of the house
	$(BIN)/python packaging/figures.py

illustrations: setup ## draw the pictures of the built-in pack anew
	$(BIN)/python packaging/illustrations

pictures: setup ## the pictures of README and docs, from the program as it is
	$(BIN)/python packaging/doc_pictures.py

lock: ## pin every package anew
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-emit-index-url --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis
