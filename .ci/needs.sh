# Sourced by ./rapport and ./test, only when something has to be built: what the machine must have.
# Expects $root, and makes it absolute. Each function ends the script with one line on standard error when it cannot help.

root=$(cd "$root" && pwd)

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# Puts dotnet on the path, and checks that it can read global.json's version.
need_sdk() {
  local place
  for place in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
    command -v dotnet >/dev/null && break
    if [ -x "$place/dotnet" ]; then export DOTNET_ROOT=$place PATH=$place:$PATH; fi
  done
  local wanted
  wanted=$(sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$root/global.json")
  command -v dotnet >/dev/null || fail "rapport: the .NET SDK $wanted is missing; see https://dotnet.microsoft.com/download/dotnet/10.0"
  (cd "$root" && dotnet --version >/dev/null 2>&1) || fail "rapport: the .NET SDK $wanted or a later 10.0 one is missing; found: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ')"
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_GENERATE_ASPNET_CERTIFICATE=false
  export MSBUILDDISABLENODEREUSE=1
}

# The SDK and NuGet keep things at home; where there is no home, they keep them under out/.
need_home() {
  if [ -n "${HOME:-}" ] && [ -w "$HOME" ]; then return; fi
  export HOME=$root/out/home
  mkdir -p "$HOME"
}

# need_packages PACKAGE...: Debian packages, installed where that is allowed.
need_packages() {
  [ $# -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || fail "rapport: Debian packages are missing; as root: apt-get install -y $*"
    as_root=(sudo -n)
  fi
  command -v apt-get >/dev/null || fail "rapport: these Debian packages, or what they are called here, are missing: $*"
  echo "installing $*" >&2
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 5 "$log" >&2
    rm -f "$log"
    fail "rapport: could not install $*"
  fi
  rm -f "$log"
}

# What .NET and the record need at run time: ICU for languages, the time zones of the world.
need_runtime() {
  local missing=()
  compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib64/libicuuc.so.*' >/dev/null \
    || missing+=('^libicu[0-9]+$')
  [ -e /usr/share/zoneinfo/Europe/Paris ] || missing+=(tzdata)
  need_packages "${missing[@]}"
}

# What publishing needs beside: a browser that prints PDF, the fonts of six scripts, pictures for e-mail. Fails, after one line that says so, where
# they cannot be had; everything else is made without them.
want_publishing() {
  local missing=()
  has_browser || missing+=(chromium)
  has_font 'Noto Sans' && has_font 'Noto Sans Arabic' || missing+=(fonts-noto-core)
  has_font 'Noto Sans CJK SC' || missing+=(fonts-noto-cjk)
  command -v rsvg-convert >/dev/null || missing+=(librsvg2-bin)
  (need_packages "${missing[@]}")
}

has_browser() {
  local program
  for program in "${RAPPORT_CHROMIUM:-chromium}" chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$program" >/dev/null && return 0
  done
  return 1
}

# has_font FAMILY: as fontconfig knows it, or where Debian puts the file.
has_font() {
  if command -v fc-list >/dev/null; then
    [ -n "$(fc-list ":family=$1" 2>/dev/null)" ]
  else
    local file=${1// /}
    compgen -G "/usr/share/fonts/*/noto/${file%SC}-Regular.tt[cf]" >/dev/null
  fi
}
