#!/usr/bin/env bash
# Usage: upkeep.sh FOLDER
# Keep one open issue for each folder in FOLDER: updated where there is one, created where there is none, closed when
# there is nothing to do. An issue is found by the hidden first line of its text.
set -euo pipefail

label=underhåll
gh label create "$label" --force --color 1d76db --description "Det som behöver ses över, skrivs om varje vecka"
gh label create förslag --force --color 0e8a16 --description "Från ett formulär, prövas av sig självt"

for folder in "$1"/*/; do
  marker="<!-- jourkontakt-underhall:$(basename "$folder") -->"
  number=$(gh issue list --label "$label" --state open --limit 100 --json number,body \
    --jq "map(select(.body | startswith(\"$marker\"))) | .[0].number // empty")
  title=$(cat "$folder/title.txt")
  if [[ -f $folder/text.md && -n $number ]]; then
    gh issue edit "$number" --title "$title" --body-file "$folder/text.md"
  elif [[ -f $folder/text.md ]]; then
    gh issue create --title "$title" --label "$label" --body-file "$folder/text.md"
  elif [[ -n $number ]]; then
    gh issue close "$number" --comment "Just nu finns inget att se över."
  fi
done
