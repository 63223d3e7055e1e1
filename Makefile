# Attest: build, try and check it. `make help` lists what there is.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup packages llama models legal build demo test lint clean

ATTEST := .build/release/attest
RECORD := Corpora/records/marisol-quennell-avery.xml

# What is fetched and built once lies here; the Swift build finds llama.cpp in it through pkg-config.
override ATTEST_HOME := $(shell realpath -m -- "$(or $(ATTEST_HOME),$(HOME)/.local/share/attest)")
LLAMA_VERSION := $(shell sed -n 's/^llama-cpp-python==\([^ ]*\).*/\1/p' Scripts/pins.txt)
LLAMA_PATH := $(ATTEST_HOME)/llama.cpp/$(LLAMA_VERSION)/lib/pkgconfig
PKG_CONFIG_PATH := $(LLAMA_PATH)$(if $(PKG_CONFIG_PATH),:$(PKG_CONFIG_PATH))
export ATTEST_HOME PKG_CONFIG_PATH

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1	\2/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name what; do \
	  printf 'make %-7s %s\n' "$$name" "$$what"; done

setup: llama models legal ## fetch and build what is missing: Debian packages, llama.cpp, models, tables of reporters

packages:
	@Scripts/setup

llama: packages
	@Scripts/build-llama

models: packages
	@Scripts/fetch-models

legal: packages
	@Scripts/fetch-legal

build: llama ## the release program, .build/release/attest
	@swift build -c release --product attest

demo: build models ## summarize a fictional record, in the terminal and as a web page
	@$(ATTEST) models prepare >/dev/null
	@Scripts/demo $(ATTEST) $(RECORD) "$(ATTEST_HOME)/demo"

test: setup lint ## every check: digests, format, zero warnings, tests
	@cd Corpora && sha256sum --check --quiet SHA256SUMS
	@Scripts/build-without-warnings --build-tests
	@.build/debug/attest models prepare >/dev/null
	@swift test --skip-build

lint: packages ## the format of the Swift files
	@swift format lint --strict --recursive Sources Tests Package.swift

clean: ## remove the build products
	@rm -rf .build
