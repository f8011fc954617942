#!/bin/sh
# Runs what the documentation shows and compares it with what it says comes out.
#
#   tests/docs/run.sh sqlite3 build/gongbao.so
#   tests/docs/run.sh --update sqlite3 build/gongbao.so     writes into the documentation what comes out now
#
# The ```sql blocks of a document are one session, run in a copy of the project's folder with the extension loaded, in
# tabs mode with headers. Where a ```text block follows, it is the block's output, spaces put in so that columns stand
# under each other. A block without one must run without an error. A ```sh block that a ```text block follows is run in
# between, any other is not. sql/functions.md is what functions.sh prints, and README.md must name each function.
set -u
update=
[ "${1-}" = --update ] && { update=1; shift; }
if [ $# -ne 2 ]; then
  echo "usage: $0 [--update] SQLITE3 EXTENSION" >&2
  exit 2
fi
sqlite3=$(command -v "$1") || { echo "$0: no such shell: $1" >&2; exit 2; }
case $sqlite3 in /*) ;; *) sqlite3=$PWD/$sqlite3 ;; esac
extension=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# FOLDER DOCUMENT: writes N.sql or N.sh, and N.expected, for the N-th block, and says how many there are.
cut_blocks() {
  awk -v folder="$1" '
    /^```(sql|sh)$/ { file = folder "/" ++n "." substr($0, 4); printf "" > file; block = 1; next }
    /^```text$/ && after { file = folder "/" n ".expected"; printf "" > file; after = 0; next }
    /^```/ { if (file != "") close(file); after = block; block = 0; file = ""; next }
    file != "" { print > file; next }
    /[^ ]/ { after = 0 }
    END { print n + 0 }
  ' "$2"
}

# FOLDER COUNT: writes N.actual, the output of the N-th block, which comes after a line that no output has.
run_blocks() {
  place=$1/place
  mkdir "$place" "$place/build" "$place/bin" && cp -R fixtures sql "$place" || exit 2
  ln -s "$extension" "$place/build/gongbao.so"
  # GONGBAO_PRELOAD (see tests/sql/run.sh) is for the shell alone: other programs need not be free of leaks.
  printf '#!/bin/sh\nexec env %s "%s" "$@"\n' "${GONGBAO_PRELOAD:+LD_PRELOAD='$GONGBAO_PRELOAD'}" "$sqlite3" \
    > "$place/bin/sqlite3" && chmod +x "$place/bin/sqlite3" || exit 2
  for n in $(seq "$2"); do
    echo ".print @@ $n"
    if [ -f "$1/$n.sql" ]; then cat "$1/$n.sql"
    elif [ -f "$1/$n.expected" ]; then echo ".shell env -u LD_PRELOAD sh '$1/$n.sh'"
    fi
  done | (
    cd "$place" || exit 2
    HOME=$place PATH=$place/bin:$PATH stdbuf -oL \
      sqlite3 -batch -init /dev/null -cmd ".load '$extension'" -tabs -header :memory: 2>&1
  ) | sed -e 's/ near line [0-9]*:/:/' -e '/^  /d' |
    awk -v folder="$1" '
      $1 == "@@" { if (file != "") close(file); file = folder "/" $2 ".actual"; printf "" > file; next }
      { print > file }'
}

# Blank columns and the width of columns do not count.
squeezed() { tr -s '\t ' '  ' < "$1" | sed 's/ *$//'; }

failed=0
stale=
if tests/docs/functions.sh "$sqlite3" "$extension" > "$work/functions"; then
  if [ -n "$update" ]; then
    cp "$work/functions" sql/functions.md
  else
    diff -u --label sql/functions.md --label output sql/functions.md "$work/functions" || { failed=1; stale=1; }
  fi
  for name in $(sed -n 's/^## //p' "$work/functions"); do
    grep -q "\b$name\b" README.md || { echo "README.md does not name $name"; failed=1; }
  done
else
  failed=1
fi

for document in README.md ext/*.md sql/*.md tests/*.md; do
  [ -f "$document" ] && [ "$document" != sql/functions.md ] || continue
  blocks=$work/$(echo "$document" | tr / _)
  mkdir "$blocks"
  count=$(cut_blocks "$blocks" "$document")
  [ "$count" -gt 0 ] || continue
  run_blocks "$blocks" "$count"
  for n in $(seq "$count"); do
    block=$blocks/$n
    if [ ! -f "$block.expected" ]; then
      grep -E '^(Parse|Runtime)? ?[Ee]rror' "$block.actual" && { echo "  in $document:"; cat "$block.sql"; failed=1; }
    elif [ -n "$update" ]; then
      LC_ALL=C.UTF-8 column -t -s "$(printf '\t')" "$block.actual" | sed 's/ *$//' > "$block.aligned"
    else
      squeezed "$block.expected" > "$block.wanted"
      squeezed "$block.actual" > "$block.given"
      diff -u --label "$document, block $n" --label output "$block.wanted" "$block.given" ||
        { failed=1; stale=1; }
    fi
  done
  if [ -n "$update" ]; then
    awk -v folder="$blocks" '
      /^```(sql|sh)$/ { n++; block = 1 }
      /^```text$/ && after {
        print
        file = folder "/" n ".aligned"
        while ((getline line < file) > 0) print line
        close(file)
        skip = 1; after = 0; next
      }
      /^```$/ { after = block; block = 0; skip = 0 }
      skip { next }
      /[^ `]/ && !block { after = 0 }
      { print }
    ' "$document" > "$work/updated" && cat "$work/updated" > "$document"
  fi
done
[ -z "$stale" ] || echo "where the new output is right, tests/docs/run.sh --update puts it into the documentation"
[ "$failed" -eq 0 ] && echo "passed: the documentation and $(grep -c '^## ' "$work/functions") examples"
exit "$failed"
