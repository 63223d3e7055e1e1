# shellcheck shell=bash
# Runs what takes long and shows how far it is: one changing line in a terminal, a line every 15 seconds elsewhere.
# Sourced, not run.

child=
shown=

# What runs for us is a process group of its own, and ends with us however we end.
trap 'end_child; clear_line' EXIT
trap 'interrupted 129' HUP
trap 'interrupted 130' INT
trap 'interrupted 143' TERM

end_child() { [ -z "$child" ] || kill -- "-$child" 2>/dev/null || true; }

interrupted() {
  clear_line
  say "Setting up $part was interrupted: run make again to go on."
  exit "$1"
}

clear_line() {
  [ -z "$shown" ] || printf '\r\e[K' >&2
  shown=
}

# watch TEXT MEASURE COMMAND...: runs the command with its output in $log; its status is the command's.
#
# MEASURE is a function that prints how much is done and of how much, in any unit.
watch() {
  local text=$1 measure=$2 started=$SECONDS last=$SECONDS every=15 first='' ready=0 total=1 status=0
  shift 2
  [ ! -t 2 ] || every=1
  set -m
  "$@" </dev/null >>"$log" 2>&1 &
  child=$!
  set +m
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    if [ -z "$first" ] || ((SECONDS - last >= every)); then
      read -r ready total < <("$measure" 2>/dev/null || true) || continue
      ((total > 0)) || continue
      ((ready <= total)) || ready=$total
      if [ -z "$first" ]; then
        first=$ready
      else
        last=$SECONDS
        show "$text: $((100 * ready / total)) %$(remaining $((SECONDS - started)) $((ready - first)) $((total - ready)))"
      fi
    fi
  done
  wait "$child" || status=$?
  child=
  clear_line
  return "$status"
}

show() {
  if [ -t 2 ]; then
    shown=yes
    printf '\r%s\e[K' "$1" >&2
  else
    say "$1"
  fi
}

# remaining SECONDS DONE LEFT: the time that is left, at the speed so far, once that is known.
remaining() {
  (($1 >= 2 && $2 > 0 && 100 * $2 > $3 && $3 > 0)) || return 0
  printf ', about %s left' "$(duration $(($1 * $3 / $2 + 1)))"
}

duration() { if (($1 < 90)); then echo "$1 s"; else echo "$((($1 + 30) / 60)) min"; fi; }
