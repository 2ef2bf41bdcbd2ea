#!/usr/bin/env bash
# Annotates what is wrong, lists it in the job's summary, and fails as HOPS_FAIL_ON says.
set -euo pipefail

if [[ $HOPS_FAIL_ON != error && $HOPS_FAIL_ON != warning ]]; then
  echo '::error::fail-on is neither error nor warning.'
  exit 2
fi

annotations=$RUNNER_TEMP/hops-annotations.txt
status=0
hops check --output github "$HOPS_PATH" | tee "$annotations" || status=$?
((status < 2)) || exit "$status"

hops check --output markdown "$HOPS_PATH" >> "$GITHUB_STEP_SUMMARY" || true

if [[ $HOPS_FAIL_ON == warning ]]; then
  exit "$status"
elif grep --quiet '^::error ' "$annotations"; then
  exit 1
fi
