#!/usr/bin/env bash
# Shows what Flux would apply differently: in the job's summary, and in one comment that later runs update.
set -euo pipefail

marker='<!-- hops -->'
report=$RUNNER_TEMP/hops-diff.md

# The commit to compare with; nothing where there is no pull request and no base.
base() {
  if [[ -n $HOPS_BASE ]]; then
    git -C "$HOPS_PATH" rev-parse --short --verify --end-of-options "$HOPS_BASE^{commit}"
  elif [[ -n ${GITHUB_BASE_REF:-} ]]; then
    git -C "$HOPS_PATH" rev-parse --short "$(git -C "$HOPS_PATH" merge-base HEAD "origin/$GITHUB_BASE_REF")"
  fi
}

# The numbers of the comments that earlier runs have made; usually one.
earlier_comments() {
  gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$HOPS_PULL_REQUEST/comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id"
}

# Updates the comment or makes one; where nothing differs, only a comment that said otherwise is worth it.
comment() {
  local differs=$1 ids
  ids=$(earlier_comments) || return
  if [[ -n $ids ]]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/${ids%%$'\n'*}" --field body=@"$report"
  elif ((differs)); then
    gh api --silent --method POST "repos/$GITHUB_REPOSITORY/issues/$HOPS_PULL_REQUEST/comments" --field body=@"$report"
  fi
}

if ! revision=$(base); then
  echo '::error::The base is not in the checkout. Give actions/checkout fetch-depth: 0.'
  exit 2
elif [[ -z $revision ]]; then
  echo 'Nothing to compare with: this is no pull request, and no base is given.'
  exit 0
fi

status=0
echo "$marker" > "$report"
hops diff --output markdown "$revision" "$HOPS_PATH" >> "$report" || status=$?
((status < 2)) || exit "$status"

cat "$report" >> "$GITHUB_STEP_SUMMARY"
if [[ $HOPS_COMMENT == true && -n $HOPS_PULL_REQUEST ]] && ! comment "$status"; then
  echo '::warning::Cannot comment. The job needs the permission pull-requests: write, which a fork does not get.'
fi
