#!/usr/bin/env bash
# Builds every kustomization below a folder and validates what it makes.
# 
# Usage: kubeconform.sh [FOLDER]    (default: kubernetes)
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=scripts/lib/common.sh
source "${root}/scripts/lib/common.sh"

folder="${1:-${root}/kubernetes}"
require_commands kubeconform kustomize

# Dashboards lie outside the folder of their kustomization, as Flux allows within the repository.
kustomize_args=(--load-restrictor=LoadRestrictionsNone)
kubeconform_args=(
    -strict
    -ignore-missing-schemas
    # Encrypted Secrets carry a `sops` field that no schema knows.
    -skip Secret
    -schema-location default
    -schema-location 'https://raw.githubusercontent.com/datreeio/CRDs-catalog/main/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json'
)

# Components are built by what includes them; placeholders stay as they are, hence no substitution.
find "${folder}" -type f -name kustomization.yaml -not -path '*/components/*' -print0 | sort -z |
    while IFS= read -r -d '' file; do
        log info "$(realpath --relative-to="${root}" "$(dirname "${file}")")"
        kustomize build "$(dirname "${file}")" "${kustomize_args[@]}" | kubeconform "${kubeconform_args[@]}"
    done
