#!/bin/sh
# Makes the Debian package of a build and looks into it. Ends with 77 where the tools for it are not installed.
#
#   tests/installed/package.sh BUILD
#
# By hand besides: lintian PACKAGE; as root dpkg -i PACKAGE, then sqlite3 -cmd '.load gongbao'.
set -u
if [ $# -ne 1 ] || [ ! -f "$1/CPackConfig.cmake" ]; then echo "usage: $0 BUILD" >&2; exit 2; fi
for command in dpkg-deb dpkg-shlibdeps file; do
  command -v $command > /dev/null || { echo "skipped: no $command"; exit 77; }
done
build=$(cd "$1" && pwd)
passed=0
failed=0

is() {                                            # is NAME EXPECTED GOT
  if [ "$2" = "$3" ]; then passed=$(( passed + 1 ))
  else failed=$(( failed + 1 )); printf 'FAILED %s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
  fi
}

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cpack -G DEB --config "$build/CPackConfig.cmake" > log 2>&1 || { cat log; exit 1; }
package=$(ls -- *.deb)
field() { dpkg-deb -f "$package" "$1"; }
is 'one package, named as Debian does' "gongbao_$(field Version)_$(dpkg --print-architecture).deb" "$package"
is 'it depends on what the library needs' 1 "$(field Depends | grep -c 'libicu[0-9]* .*libstdc++6')"
dpkg-deb -x "$package" tree
is 'copyright and changelog' 'changelog.gz copyright' \
  "$(cd tree/usr/share/doc/gongbao && echo $(ls | grep -E '^(copyright|changelog)'))"
is 'nothing for building programs' '' "$(find tree -name '*.a' -o -name '*.h' -o -name '*static*')"
extension=$work/$(find tree/usr/lib* -name gongbao.so)
is 'what is in it loads' "$(field Version)" \
  "$(sqlite3 -init /dev/null -cmd ".load '$extension'" :memory: 'SELECT report_version()' 2>&1 | cut -d' ' -f1)"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
