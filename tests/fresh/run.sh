#!/bin/sh
# Runs the commands of README.md in a clone of this repository on a Debian 12 that has its smallest base and no more.
#
#   tests/fresh/run.sh            both commands
#   tests/fresh/run.sh first      the first only
#
# The Debian is made by debootstrap in a temporary folder (about 2 GB) and is gone afterwards.  It comes from where apt of
# this machine gets its packages.  What is committed is cloned, no more.  Ends with 77, and says why, where that cannot be:
# not root, no debootstrap, no mirror.
set -u
unset CDPATH
root=$(cd "$(dirname "$0")/../.." && pwd)
suite=bookworm
case ${1-} in
  '') count=2 ;;
  first) count=1 ;;
  *) echo "usage: $0 [first]" >&2; exit 2 ;;
esac
skip() { echo "skipped: $1"; exit 77; }
[ "$(id -u)" -eq 0 ] || skip 'only root can make a Debian'
for command in debootstrap git unshare apt-get; do
  command -v $command > /dev/null || skip "no $command"
done
git -C "$root" rev-parse HEAD > /dev/null 2>&1 || skip "$root is no clone"

work=$(mktemp -d) || exit 2
running=
# Whatever runs in the Debian, and what is mounted there, ends with the process that was started first.
end() {
  if [ -n "$running" ]; then
    kill -KILL "$running" 2> /dev/null
    wait "$running" 2> /dev/null
    tail -n 5 "$work/log" "$work/out" 2> /dev/null
    echo 'FAILED: ended from outside'
  fi
  rm -rf --one-file-system "$work"
}
trap end EXIT
trap 'exit 130' HUP INT TERM
apart() { # COMMAND ARGUMENT …: with processes and mounts of its own
  unshare --mount --pid --fork --kill-child "$@" &
  running=$!
  wait "$running"
  set -- $?
  running=
  return "$1"
}

# A bare Debian: what apt of this machine is told of mirrors, proxies and preferences holds for its apt too.
apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  grep -E "^[^ ]+ $suite(-updates|-security)? main$" | sort -u > "$work/sources"
mirror=$(sed -n "s/ $suite main$//p" "$work/sources" | head -n 1)
[ -n "$mirror" ] || skip "apt of this machine has no mirror of Debian's $suite"
bare=$work/debian
echo "making a Debian $suite from $mirror"
if ! apart debootstrap --variant=minbase "$suite" "$bare" "$mirror" > "$work/log" 2>&1; then
  tail -n 3 "$work/log"
  if grep -qE "Failed getting release file|Couldn't download" "$work/log"; then skip "$mirror cannot be reached"; fi
  echo 'FAILED: no Debian could be made'
  exit 1
fi
sed 's/^/deb /' "$work/sources" > "$bare/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|Check-|Retries)' > "$bare/etc/apt/apt.conf.d/01host"
for file in hosts resolv.conf apt/preferences apt/preferences.d ssl/certs/ca-certificates.crt; do
  folder=$bare$(dirname "/etc/$file")
  [ -e "/etc/$file" ] && mkdir -p "$folder" && cp -RL "/etc/$file" "$folder/"
done
clone=/home/gongbao
git -c safe.directory='*' clone -q --no-hardlinks "$root" "$bare$clone" || { echo 'FAILED: git clone'; exit 1; }

sed -n 's/^\(sh [a-z_/]*\.sh\) .*/\1/p' "$root/README.md" | head -n "$count" > "$work/commands"
[ "$(wc -l < "$work/commands")" -eq "$count" ] || { echo 'FAILED: README.md has other commands than before'; exit 1; }
failed=0
while read -r command; do
  echo "\$ $command"
  began=$(date +%s)
  # With terminals, which a test asks for.
  apart --mount-proc --root="$bare" --wd="$clone" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    HOME=/root ${http_proxy+"http_proxy=$http_proxy"} ${https_proxy+"https_proxy=$https_proxy"} \
    sh -c 'mount -t devpts -o ptmxmode=666 devpts /dev/pts && exec "$@"' sh $command \
    > "$work/out" 2>&1 < /dev/null
  status=$?
  cat "$work/out"
  # What it is for must be there too: rows, or tests that were run.
  case $command in
    */first_rows.sh) wanted='区委办  *区委督查室  *党委' ;;
    *) wanted='^100% tests passed' ;;
  esac
  result=passed
  if [ "$status" -ne 0 ] || ! grep -q "$wanted" "$work/out"; then result="FAILED (status $status)" failed=1; fi
  echo "$result on a bare Debian $suite, $(( $(date +%s) - began )) s: $command"
done < "$work/commands"
exit "$failed"
