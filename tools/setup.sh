#!/bin/sh
# Usage: tools/setup.sh LOCK
# Install the hash-locked packages of LOCK into .venv, which is created if it is missing or broken.
# pip installs uv, which installs the rest.
set -eu

python=${PYTHON:-python3}
venv=.venv/bin/python

stop() {
  echo "$1" >&2
  exit 1
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  stop "Python 3.11 or newer is needed. Install it, or say what it is called here: make PYTHON=python3.12"

# Installing pip into .venv takes seconds, so it is done only where Python has none.
if "$python" -c 'import pip, sys; sys.exit(pip.__version__ < "22.3")' 2>/dev/null; then
  pip="$python -m pip" without=--without-pip
else
  pip="$venv -m pip" without=
fi

if ! "$venv" -c '' 2>/dev/null; then
  echo "Making .venv"
  "$python" -m venv --clear $without .venv >/dev/null 2>&1 ||
    stop "Python has no pip here and cannot make one. Install it (Debian, Ubuntu: python3-pip or python3-venv)."
  # Put hooks/ on sys.path as a relative path, which stays valid when the project is moved.
  "$venv" -c 'import os, pathlib, sysconfig
site = pathlib.Path(sysconfig.get_path("purelib"))
(site / "jourkontakt.pth").write_text(os.path.relpath("hooks", site) + "\n")'
fi

configured() {
  $pip config list 2>/dev/null | sed -n "s/^[^=]*\.$1='\(.*\)'$/\1/p" | head -n 1
}

echo "Installing $1"
if [ "$1" = requirements/uv.txt ]; then
  installer="$pip --python $venv install --no-input --disable-pip-version-check"
else
  # uv does not read pip's settings, so it is given pip's index and certificates.
  export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$(configured index-url)}"
  export SSL_CERT_FILE="${SSL_CERT_FILE:-$(configured cert)}"
  # Python compiles modules when they are first imported. Where that is turned off, all are compiled now.
  compile=${PYTHONDONTWRITEBYTECODE:+--compile-bytecode}
  installer=".venv/bin/uv pip install --python $venv --system-certs $compile"
fi
$installer --quiet --only-binary :all: --no-deps --require-hashes -r "$1"
