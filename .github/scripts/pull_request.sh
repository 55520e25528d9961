#!/usr/bin/env bash
# Usage: pull_request.sh FILE SHA
# Print the number of the pull request that FILE names. A run of a stranger's code wrote it, so it has to be a number,
# and the newest commit of that pull request has to be SHA.
set -euo pipefail

number=$(head -c 20 "$1")
[[ $number =~ ^[1-9][0-9]{0,8}$ ]] || {
  echo "The file does not hold a number." >&2
  exit 1
}
newest=$(gh api "repos/$GITHUB_REPOSITORY/pulls/$number" --jq .head.sha)
[[ $newest == "$2" ]] || {
  echo "The check was made for another commit." >&2
  exit 1
}
echo "$number"
