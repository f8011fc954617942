#!/bin/sh
# Installs those of the Debian packages named that are missing, as root or with sudo.
#
#   tests/install.sh cmake g++ libicu-dev
set -u
command -v dpkg-query > /dev/null || { echo "not Debian: install what is needed yourself: $*" >&2; exit 0; }
missing=
for package in "$@"; do
  dpkg-query -W -f '${Status}\n' "$package" 2> /dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

run=
if [ "$(id -u)" -ne 0 ]; then
  # What is missing as a package may be there all the same; the build says so if it is not.
  command -v sudo > /dev/null || { echo "cannot install as this user:$missing" >&2; exit 0; }
  run=sudo
fi
echo "installing:$missing" >&2
# shellcheck disable=SC2086  # several words each
$run env DEBIAN_FRONTEND=noninteractive apt-get update -qq > /dev/null &&
  $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing > /dev/null
