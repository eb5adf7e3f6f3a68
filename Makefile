# Everything runs in the environment that `setup` prepares; a second call of it returns at once.
SHELL := /bin/sh
IN := tools/in_qgis.sh
NAME ?=
OUT ?= build/demo
PARTS ?=

.PHONY: setup demo demo-yaizu test test-matrix lint bench translations package screenshots \
	qgis_process qgis clean

setup:
	@tools/setup.sh

demo: setup translations
	@$(IN) python tools/demo.py sample --out $(OUT)

demo-yaizu: setup translations
	@$(IN) python tools/demo.py yaizu --out $(OUT)-yaizu

# One process a core, each with a QGIS of its own; the tests of a file stay together.
test: setup translations lint
	@$(IN) pytest $(if $(ARGS),$(ARGS),-n auto --maxprocesses=4 --dist loadfile \
		--cov --cov-report= --cov-fail-under=90)

# With QGIS 3.40 and 3.44, and against PyQt 6; PARTS="trixie qt6" runs some of it, ARGS a part.
test-matrix: setup translations
	@tools/matrix.sh $(PARTS) $(if $(ARGS),-- $(ARGS))

lint: setup
	@tools/lint.sh

bench: setup
	@$(IN) python benchmarks/run.py $(NAME)

translations: setup
	@tools/translations.sh
	@$(IN) python tools/guide.py

package: setup translations
	@$(IN) python tools/package.py

screenshots: setup translations
	@$(IN) python tools/screenshots.py $(ARGS)

# make -s qgis_process ARGS="run nigiwai:score_vibrancy --json -- ZONES=… OUTPUT_ZONES=…"
qgis_process: setup translations
	@$(IN) qgis_process $(ARGS)

qgis: setup translations
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-xcb} $(IN) qgis --nologo --noversioncheck $(ARGS)

clean:
	@rm -rf build .qgis .venv
