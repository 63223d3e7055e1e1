# Attest: build, try and check it. `make help` lists what there is.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build demo test lint clean

ATTEST := .build/release/attest
RECORD := Corpora/records/marisol-quennell-avery.xml
DEMO := $(or $(ATTEST_HOME),$(HOME)/.local/share/attest)/demo

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1	\2/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name what; do \
	  printf 'make %-7s %s\n' "$$name" "$$what"; done

setup: ## install the Debian packages that the build needs, where they are missing
	@Scripts/setup

build: setup ## the release program, .build/release/attest
	@swift build -c release --product attest

demo: build ## summarize a fictional record, in the terminal and as a web page
	@Scripts/demo $(ATTEST) $(RECORD) "$(DEMO)"

test: setup lint ## every check: digests, format, zero warnings, tests
	@cd Corpora && sha256sum --check --quiet SHA256SUMS
	@Scripts/build-without-warnings --build-tests
	@swift test --skip-build

lint: setup ## the format of the Swift files
	@swift format lint --strict --recursive Sources Tests Package.swift

clean: ## remove the build products
	@rm -rf .build
