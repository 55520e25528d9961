#!/usr/bin/env bash
# Usage: proposal.sh FOLDER NUMBER BASE
# Open a pull request to the branch BASE with what `propose` wrote to FOLDER for the issue, or only comment.
# An issue has one branch and one pull request, however often its text is edited.
set -euo pipefail

folder=$1
number=$2
base=$3
branch=forslag/arende-$number
here=$(dirname "$0")
open=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')

if [[ ! -f $folder/title.txt ]]; then
  "$here/comment.sh" "$number" "$folder/comment.md"
  if [[ -n $open ]]; then
    gh pr close "$open" --comment "Texten i ärende #$number är ändrad, så det här förslaget gäller inte längre."
  fi
  exit
fi

title=$(cat "$folder/title.txt")
git switch --quiet --force-create "$branch"
cp -- "$folder"/data/*.yaml data/
git add -- data
git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
  commit --quiet --message "$title"
# git gets the token from the environment; it is written to no file and no URL.
git -c credential.helper= -c credential.helper='!gh auth git-credential' push --quiet --force origin "$branch"

if [[ -n $open ]]; then
  gh pr edit "$open" --title "$title" --body-file "$folder/text.md" >/dev/null
else
  gh pr create --base "$base" --head "$branch" --title "$title" --body-file "$folder/text.md" >/dev/null
  open=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number')
fi
printf '%s\n' "<!-- jourkontakt-forslag -->" "Förslaget är en ändring som någon mer ska titta på: #$open." >"$folder/comment.md"
"$here/comment.sh" "$number" "$folder/comment.md"
