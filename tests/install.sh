#!/bin/sh
# Installs those of the Debian packages named that are missing, as root or with sudo; fails where it cannot, and says
# what to ask an administrator for.  Without those after -- one can do: where they cannot be installed it goes on.
#
#   tests/install.sh cmake g++ libicu-dev -- bsdextrautils
set -u

# What a package brings may be there without it: built by hand, or on another system than Debian.
there() {
  case $1 in
    cmake | make | pkg-config | sqlite3 | python3 | file) command -v "$1" ;;
    g++) command -v "${CXX:-c++}" ;;
    bsdextrautils) command -v column ;;
    libsqlite3-dev) pkg-config --exists 'sqlite3 >= 3.40' ;;
    libicu-dev) pkg-config --exists icu-uc icu-i18n ;;
    libutf8proc-dev) pkg-config --exists libutf8proc ;;
    *) ! command -v dpkg-query ;;                  # who needs it says so
  esac > /dev/null 2>&1
}

needed='' wished='' list=needed
for package in "$@"; do
  if [ "$package" = -- ]; then
    list=wished
  elif ! dpkg-query -W -f '${Status}\n' "$package" 2> /dev/null | grep -q 'ok installed' && ! there "$package"; then
    if [ $list = needed ]; then needed="$needed $package"; else wished="$wished $package"; fi
  fi
done
missing=$needed$wished
[ -n "$missing" ] || exit 0

# stop WHY: ends here where something is needed, and goes on where it is only wished for.
stop() {
  if [ -z "$needed" ]; then echo "going on without$wished: $1" >&2; exit 0; fi
  echo "$1" >&2
  exit 1
}
command -v apt-get > /dev/null || stop "not Debian: install what these packages of Debian bring:$missing"
run=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo > /dev/null || stop "ask an administrator to run: apt-get install -y$missing"
  run=sudo
fi
echo "installing$missing, which may take a minute or two" >&2
said=$(mktemp) || exit 2
trap 'rm -f "$said"' EXIT
# shellcheck disable=SC2086  # several words each
if ! { $run apt-get update -qq
       $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } > "$said" 2>&1; then
  tail -n 3 "$said" >&2
  stop "cannot install (no network?); when it can be, run: apt-get install -y$missing"
fi
