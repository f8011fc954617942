#!/bin/sh
# Builds everything and runs the tests; installs what is missing first.
#
#   tests/run.sh                  every test, in build/
#   tests/run.sh --sanitize       unit, SQL and fuzz tests with the address and undefined behaviour sanitizers, in build-sanitize/
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
case ${1-} in
  '') folder=$root/build type=Release sanitize=OFF labels=. ;;
  --sanitize) folder=$root/build-sanitize type=RelWithDebInfo sanitize=ON labels='unit|sql|fuzz' ;;
  *) echo "usage: $0 [--sanitize]" >&2; exit 2 ;;
esac
# A test whose program is among the last is skipped where that is not there.
"$root/tests/install.sh" cmake g++ make pkg-config libsqlite3-dev libicu-dev libutf8proc-dev libgtest-dev sqlite3 \
  -- python3 python3-pyodbc unixodbc libsqliteodbc libjs-chart.js bsdextrautils dpkg-dev file
cmake -S "$root" -B "$folder" -DCMAKE_BUILD_TYPE=$type -DGONGBAO_TESTS=ON -DCMAKE_COMPILE_WARNING_AS_ERROR=ON \
  -DGONGBAO_SANITIZE=$sanitize
cmake --build "$folder" -j "$(nproc)"
ctest --test-dir "$folder" --output-on-failure -j "$(nproc)" -L "$labels"
