#!/bin/sh
# Usage: tools/setup.sh LOCK
# Make .venv where it is missing or broken, and install the hash-locked list LOCK into it.
set -eu

python=${PYTHON:-python3}
venv=.venv/bin/python

stop() {
  echo "$1" >&2
  exit 1
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  stop "Python 3.11 or newer is needed. Install it, or say what it is called here: make PYTHON=python3.12"

if ! "$venv" -c '' 2>/dev/null; then
  echo "Making .venv"
  "$python" -m venv --clear .venv >/dev/null 2>&1 || "$python" -m venv --clear --without-pip .venv
  # The package stands in hooks/: .venv finds it there from any folder, even when the project is moved.
  "$venv" -c 'import os, pathlib, sysconfig
site = pathlib.Path(sysconfig.get_path("purelib"))
(site / "jourkontakt.pth").write_text(os.path.relpath("hooks", site) + "\n")'
fi

# Some systems ship Python without ensurepip, so that .venv has no pip: then pip from outside installs into it.
if "$venv" -m pip --version >/dev/null 2>&1; then
  pip="$venv -m pip"
elif "$python" -m pip --python "$venv" --version >/dev/null 2>&1; then
  pip="$python -m pip --python $venv"
else
  stop "Python's venv module lacks pip here. Install it (Debian, Ubuntu: python3-venv), or pip 22.3 or newer."
fi

echo "Installing $1"
$pip install --quiet --no-input --disable-pip-version-check --only-binary :all: --require-hashes -r "$1"
