#!/usr/bin/env bash
# Usage: comment.sh [--update] NUMBER FILE
# Write FILE as a comment on the issue or pull request, in place of the one that began with the same hidden line.
# With --update nothing is written where there is no such comment.
set -euo pipefail

update=
if [[ $1 == --update ]]; then
  update=yes
  shift
fi
number=$1
file=$2
comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
marker=$(sed -n 1p "$file")

mine=".user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))"
id=$(gh api --paginate "$comments" --jq ".[] | select($mine) | .id" | sed -n 1p)

if [[ -n $id ]]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$file"
elif [[ -z $update ]]; then
  gh api --silent --method POST "$comments" --field "body=@$file"
fi
