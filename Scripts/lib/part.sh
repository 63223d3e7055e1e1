# shellcheck shell=bash
# A part of what is set up in $ATTEST_HOME (llama.cpp, a model): one process at a time makes it, in a folder of its
# own, and notes when it is whole. Sourced, not run.
set -euo pipefail
export LC_ALL=C.UTF-8

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck disable=SC2034 # pins is for those who source this
pins=$scripts/pins.txt
home=$(realpath -m -- "${ATTEST_HOME:-$HOME/.local/share/attest}")

say() { printf '%s\n' "$*" >&2; }

# Says what is wrong and what to do about it; status 4 means that something is missing on this computer.
fail() {
  clear_line
  say "$*"
  exit 4
}

# part NAME: names the part that the other functions are about.
part() {
  part=$1
  work=$home/setup/$1
  record=$work/record
  log=$work/log
}

# whole KEY: whether the part is set up from what KEY stands for, and its files are as they were then.
#
# Digests are computed only where a size or a time of writing has changed.
whole() {
  [ -f "$record/key" ] && [ "$(<"$record/key")" = "$1" ] || return 1
  if times 2>/dev/null | cmp -s - "$record/times"; then return 0; fi
  if (cd "$home" && sha256sum --check --status --strict "$record/digests" 2>/dev/null); then
    times >"$record/times" 2>/dev/null || true
    return 0
  fi
  return 1
}

# keep KEY PATH...: notes that the part is set up, with all files of these paths in $home.
keep() {
  local key=$1
  shift
  rm -rf "$record.new"
  mkdir "$record.new"
  (cd "$home" && find "$@" -type f -print0 | sort -z | xargs -0 sync)
  (cd "$home" && find "$@" -type f -print0 | sort -z | xargs -0 sha256sum) >"$record.new/digests"
  times "$record.new" >"$record.new/times"
  printf '%s\n' "$key" >"$record.new/key"
  rm -rf "$record"
  mv "$record.new" "$record"
}

# times [RECORD]: the name, size and time of writing of every file of the part.
times() { (cd "$home" && cut -c 67- "${1:-$record}/digests" | tr '\n' '\0' | xargs -0 stat -c '%n %s %.9Y'); }

# begin: takes the part's lock, waiting for whoever has it. It is freed when this process and its children have ended.
begin() {
  if ! mkdir -p "$work" 2>/dev/null || [ ! -w "$work" ]; then
    fail "The folder $home cannot be written: name another one with ATTEST_HOME, or become the owner of this one."
  fi
  exec 9>"$work/lock"
  if ! flock -n 9; then
    say "Another make is setting up $part: waiting for it."
    flock 9
  fi
  : >"$log"
}

# room MEGABYTES: fails where less than that is free.
room() {
  local free
  free=$(df -P -B 1000000 "$work" | awk 'NR == 2 { print $4 }')
  ((free >= $1)) || fail "Setting up $part needs $1 MB for a while, and $free MB are free in $home:" \
    "make room, or name another folder with ATTEST_HOME, then run make again."
}

# no_room: fails where the disk became full: the log says so, or could not be written to its end.
no_room() {
  if grep -qiE 'no space left on device|disk quota exceeded' "$log" || [ -n "$(tail -c 1 "$log")" ]; then
    fail "The disk became full while $part was set up in $home: make room, or name another folder with ATTEST_HOME," \
      "then run make again."
  fi
}

# end: removes what served only to set the part up.
end() { find "$work" -mindepth 1 -maxdepth 1 ! -name lock ! -name record -exec rm -rf {} +; }

. "$scripts/lib/progress.sh"
. "$scripts/lib/fetch.sh"
