# shellcheck shell=bash
# Downloads what pins.txt names. Sourced, not run.

# fetch NAME: sets `file` to the path of a download that has the pinned digest; nothing opens it before that is known.
#
# A download that was complete when set-up was interrupted is used; another starts again.
fetch() {
  local name=$1 line version digest found
  line=$(pin "$name")
  [[ $line =~ ^"$name"==([^ ]+)\ --hash=sha256:([0-9a-f]{64})\ .*\ ([0-9]+)\ bytes$ ]] ||
    fail "The line on $name in $pins cannot be read: restore the file."
  version=${BASH_REMATCH[1]} digest=${BASH_REMATCH[2]} bytes=${BASH_REMATCH[3]}
  for file in "$work"/download/* "$work"/pip/saved/*; do
    if [ -f "$file" ] && has_digest "$file" "$digest"; then
      accept
      return 0
    fi
  done

  rm -rf "$work/download" "$work/pip"
  mkdir -p "$work/pip/temporary" "$work/pip/saved"
  printf '%s\n' "$line" >"$work/pip/requirement.txt"
  say "Downloading $name $version, $(((bytes + 500000) / 1000000 > 0 ? (bytes + 500000) / 1000000 : 1)) MB"
  if ! watch "Downloading $name" downloaded download "$name"; then
    no_room
    if grep -q 'DO NOT MATCH THE HASHES' "$log"; then
      found=$(sed -n 's/^ *Got *\([0-9a-f]\{64\}\)$/\1/p' "$log" | head -n 1)
      wrong_digest "$name $version" "$found" "$digest"
    elif grep -qiE 'connection|timed out|name or service not known|name resolution|unreachable|proxy|ssl' "$log"; then
      fail "$name $version could not be downloaded, because pip reaches no package index: connect this computer to the" \
        "network, or name a mirror with PIP_INDEX_URL, then run make again. What pip said is in $log."
    elif grep -q 'No matching distribution' "$log"; then
      fail "The package index that pip is set to use does not have $name $version: name another with PIP_INDEX_URL," \
        "then run make again. What pip said is in $log."
    fi
    tail -n 12 "$log" >&2
    fail "$name $version could not be downloaded: see above, or all of what pip said in $log, then run make again."
  fi
  file=$(find "$work/pip/saved" -type f | head -n 1)
  has_digest "$file" "$digest" || wrong_digest "$name $version" "$(sha256sum <"$file" | cut -c -64)" "$digest"
  accept
}

# accept: puts the file where the next run finds it, should this one be interrupted.
accept() {
  mkdir -p "$work/download"
  [ "$file" -ef "$work/download/${file##*/}" ] || mv "$file" "$work/download/"
  file=$work/download/${file##*/}
  rm -rf "$work/pip"
}

# pin NAME: the line of pins.txt on a package.
pin() { grep "^$1==" "$pins" || fail "$pins does not name $1: restore the file."; }

has_digest() { printf '%s *%s\n' "$2" "$1" | sha256sum --check --status 2>/dev/null; }

wrong_digest() {
  rm -rf "$work/pip"
  fail "What was downloaded as $1 is not what is pinned, and was not opened (sha256 ${2:-unknown}, not $3):" \
    "it may have broken off, so run make again; if it stays so, ask who runs your package index or proxy."
}

# download NAME: pip, which checks the digest of what it has downloaded before it opens it.
#
# pip opens a source distribution for its metadata only; no-build stands in for the code that it would run then.
download() {
  local pip=() candidate
  for candidate in "python3 -m pip" pip3 pip; do
    # shellcheck disable=SC2086 # words of a command
    if $candidate --version; then
      read -ra pip <<<"$candidate"
      break
    fi
  done
  ((${#pip[@]})) || { echo "There is no pip."; return 1; }
  export TMPDIR=$work/pip/temporary PIP_REQUIRE_VIRTUALENV=0 PYTHONDONTWRITEBYTECODE=1
  export PYTHONPATH=$scripts/lib/no-build${PYTHONPATH:+:$PYTHONPATH}
  "${pip[@]}" download --disable-pip-version-check --no-input --no-cache-dir --retries 3 --no-deps \
    --no-binary llama-cpp-python --no-build-isolation --require-hashes \
    --requirement "$work/pip/requirement.txt" --dest "$work/pip/saved"
}

downloaded() { echo "$(du -sb "$work/pip" | cut -f 1) $bytes"; }
