#!/bin/sh
# sql/first_rows.sh and tests/install.sh where things are not as on a developer's machine: packages that are missing,
# a path with a quote, a folder that cannot be written, a build made by another.
#
#   tests/fresh/first_rows.sh SQLITE3 EXTENSION
#
# The script runs as it is, with its own flags, in copies of the sources; only compiling is left out: a command cmake of
# ours configures with the real one, to which GoogleTest is not installed, and takes EXTENSION for what is built.
set -u
if [ $# -ne 2 ]; then echo "usage: $0 SQLITE3 EXTENSION" >&2; exit 2; fi
SQLITE3=$(command -v "$1") || { echo "$0: no '$1'" >&2; exit 2; }
[ -f "$2" ] || { echo "$0: no '$2'" >&2; exit 2; }
CMAKE=$(command -v cmake) || { echo "$0: no cmake" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
unset GONGBAO GONGBAO_BUILD CXX
passed=0
failed=0

is() {                                            # is NAME EXPECTED GOT
  if [ "$2" = "$3" ]; then passed=$(( passed + 1 ))
  else failed=$(( failed + 1 )); printf 'FAILED %s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
  fi
}

work=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
chmod 755 "$work"
EXTENSION=$work/made/gongbao.so                   # where every user can read it
mkdir "$work/made" && cp "$2" "$EXTENSION" && chmod 644 "$EXTENSION" || exit 2
export EXTENSION CMAKE work

command_of() { cat > "$1" && chmod 755 "$1"; }    # command_of PATH: what follows is that command
mkdir "$work/bin" && ln -s "$SQLITE3" "$work/bin/sqlite3" || exit 2
command_of "$work/bin/cmake" << 'END'
#!/bin/sh
echo "$@" >> "$work/asked"
case $1 in
  --build) cp "$EXTENSION" "$2/gongbao.so" ;;
  --fresh) ;;
  *) "$CMAKE" --no-warn-unused-cli "$@" -DCMAKE_DISABLE_FIND_PACKAGE_GTest=ON ;;
esac
END
export PATH="$work/bin:$PATH"
: > "$work/asked"

copy() {                                          # copy FOLDER: the sources as a clone has them
  mkdir "$1" && cp -R "$root/CMakeLists.txt" "$root/ext" "$root/sql" "$root/fixtures" "$root/tests" "$1" || exit 2
}
rows='^1  *区委办  *区委督查室  *党委  *12$'
first_rows() { sh "$clone/sql/first_rows.sh" "$@" > "$work/out" 2> "$work/err"; }   # in the folder clone
told() { echo "$? $(grep -c "$rows" "$work/out") $(cat "$work/err")"; }             # status, rows, what is said

# 1. What is asked of it
clone=$root
first_rows --help
is '--help' '0 usage: sh sql/first_rows.sh [TEXT]' "$? $(head -n 1 "$work/out")"
first_rows nowhere.txt
is 'a text that is not there' "2 0 $root/sql/first_rows.sh: no such file: nowhere.txt" "$(told)"

# 2. Configured without GoogleTest, in a folder whose name has a quote and a blank
clone="$work/ana's clone"
copy "$clone"
first_rows
is 'a clone: rows, and a word while it compiles' '0 1 compiling, which takes a minute or two the first time' "$(told)"
is 'no tests, and warnings are no errors' 'GONGBAO_TESTS:BOOL=OFF 0' \
  "$(grep GONGBAO_TESTS "$clone/build/CMakeCache.txt") $(grep -c -- -Werror "$clone/build/compile_commands.json")"
hint=$(sed -n "s/^--   sqlite3 -cmd /sqlite3 :memory: 'SELECT report_version()' -cmd /p" "$work/out")
is 'its hint, pasted' "$(sqlite3 -cmd ".load $EXTENSION" :memory: 'SELECT report_version()')" "$(cd / && eval "$hint")"

# 3. Built again where a source is newer only
: > "$work/asked"
first_rows
is 'once more' '0 1 ' "$(told)"
is 'once more: nothing is built' '' "$(cat "$work/asked")"
touch "$clone/ext/page/page.cc"
first_rows
is 'after a change' '0 2' "$? $(wc -l < "$work/asked" | tr -d ' ')"

# 4. A copy of the folder, with the build in it: CMake remembers the folder that it was made in, and refuses another
cp -Rp "$clone" "$work/copy"
rm "$work/copy/build/gongbao.so"
clone="$work/copy"
: > "$work/asked"
first_rows
is 'a copy with its build folder' "0 --fresh -S $clone" "$? $(grep -o -- "^--fresh -S $clone" "$work/asked")"

# 5. A library from elsewhere, and a folder for building elsewhere
clone="$work/elsewhere"
copy "$clone"
: > "$work/asked"
GONGBAO=$EXTENSION first_rows
is 'GONGBAO: nothing is built' '0 1 ' "$(told)$(cat "$work/asked")$(ls -d "$clone/build" 2> /dev/null)"
mkdir "$work/own" && cp "$EXTENSION" "$work/own/gongbao.so"
is 'GONGBAO_BUILD: found' "$work/own/gongbao.so" "$(cd "$work" && GONGBAO_BUILD=own "$clone/sql/find_extension.sh")"
is 'GONGBAO_BUILD: not there' "find_extension.sh: GONGBAO_BUILD must be the folder of gongbao.so, not 'nowhere'" \
  "$(GONGBAO_BUILD=nowhere "$clone/sql/find_extension.sh" 2>&1)"

# 6. A clone of another user's. Root may write anywhere, so there nobody looks at it.
user=
if [ "$(id -u)" -eq 0 ]; then user='setpriv --reuid=65534 --regid=65534 --clear-groups --'; fi
as_user() { $user "$@" > "$work/out" 2> "$work/err"; }
if $user true 2> /dev/null; then
  chmod -R a+rX "$clone" && chmod a-w "$clone"
  as_user sh "$clone/sql/first_rows.sh"
  is 'a clone that cannot be written' "1 0 cannot write in $clone/build: copy the folder or set GONGBAO_BUILD=folder" "$(told)"
  GONGBAO_BUILD=$work/own as_user sh "$clone/sql/first_rows.sh"
  is 'with a folder elsewhere' '0 1 ' "$(told)"
  chmod u+w "$clone" && mkdir "$clone/build" && cp "$EXTENSION" "$clone/build/gongbao.so" && chmod -R a-w "$clone"
  as_user sh "$clone/sql/first_rows.sh"
  is 'where another has built' '0 1 ' "$(told)"
else
  echo 'skipped: a clone of another user (no setpriv)'
fi

# 7. Packages that are missing: a machine that has these commands, and no package
bare="$work/bare"
mkdir "$bare"
for name in sh cat chmod dirname basename cut env find grep head id ln ls mkdir mktemp nproc printf readlink rm sed tail tr true wc; do
  ln -s "$(command -v $name)" "$bare/$name"
done
printf '#!/bin/sh\nexit 1\n' | command_of "$bare/dpkg-query"
printf '#!/bin/sh\necho "$*" >> "$work/apt"\n' | command_of "$bare/apt-get"
needed='cmake g++ make pkg-config libsqlite3-dev libicu-dev libutf8proc-dev'
clone="$work/ana's clone"
rm -rf "$clone/build"
on_bare() { PATH=$bare "$bare/sh" "$@" > "$work/out" 2> "$work/err"; }

printf '#!/bin/sh\necho 1000\n' | command_of "$work/user"
printf '#!/bin/sh\necho 0\n' | command_of "$work/root"
ln -sf "$work/user" "$bare/id"
on_bare "$clone/sql/first_rows.sh"
is 'a user without sudo' "1 0 ask an administrator to run: apt-get install -y $needed sqlite3 bsdextrautils" "$(told)"
on_bare "$clone/tests/run.sh"
is 'a user without sudo: tests/run.sh' "1 1 ask an administrator to run: apt-get install -y $needed" \
  "$? $(wc -l < "$work/err" | tr -d ' ') $(grep -o ".*$needed" "$work/err")"
is 'a user without sudo: no apt-get' '' "$(cat "$work/apt" 2> /dev/null)"
on_bare "$clone/tests/install.sh" -- bsdextrautils
is 'a user, and what one can do without' '0 0 going on without bsdextrautils: ask an administrator to run: apt-get install -y bsdextrautils' \
  "$(told)"

ln -sf "$work/root" "$bare/id"
on_bare "$clone/tests/install.sh" cmake -- bsdextrautils
is 'root' '0 0 installing cmake bsdextrautils, which may take a minute or two' "$(told)"
is 'root: apt-get' 'update -qq|install -y -qq --no-install-recommends cmake bsdextrautils|' "$(tr '\n' '|' < "$work/apt")"
printf '#!/bin/sh\nfor line in 1 2 3 4 5 6 7 8 9; do echo "E: error $line" >&2; done\nexit 100\n' | command_of "$bare/apt-get"
on_bare "$clone/tests/install.sh" cmake
is 'root without a network' '1 0 installing cmake, which may take a minute or two
E: error 7
E: error 8
E: error 9
cannot install (no network?); when it can be, run: apt-get install -y cmake' "$(told)"

rm "$bare/apt-get" "$bare/dpkg-query"
# shellcheck disable=SC2086  # several words
on_bare "$clone/tests/install.sh" $needed
is 'not Debian' "1 0 not Debian: install what these packages of Debian bring: $needed" "$(told)"
for name in cmake c++ make pkg-config sqlite3; do ln -s "$(command -v $name)" "$bare/$name"; done
# shellcheck disable=SC2086  # several words
on_bare "$clone/tests/install.sh" $needed sqlite3
is 'not Debian, and all is there' '0 0 ' "$(told)"
rows=$(printf '^1\t区委办\t区委督查室\t党委\t12$')
GONGBAO=$EXTENSION on_bare "$clone/sql/first_rows.sh"
is 'without column: tabs' '0 1 ' "$(told)"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
