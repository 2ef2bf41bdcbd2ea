#!/usr/bin/env bash
# Verifies or encrypts the *.sops.yaml files below some folders.
# 
# Usage: sops-files.sh verify|encrypt FOLDER...
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=scripts/lib/common.sh
source "${root}/scripts/lib/common.sh"

action="${1:?usage: sops-files.sh verify|encrypt FOLDER...}"
shift
require_commands sops

is_encrypted() {
    [[ "$(sops filestatus "$1")" == *'"encrypted":true'* ]]
}

while IFS= read -r -d '' file; do
    is_encrypted "${file}" && continue
    [[ "${action}" == encrypt ]] || fail "plain: ${file}"
    sops encrypt --in-place "${file}"
    log info "encrypted ${file}"
done < <(find "$@" -type f -name '*.sops.yaml' -print0 | sort -z)
