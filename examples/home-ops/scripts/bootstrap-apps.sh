#!/usr/bin/env bash
# Brings a cluster without a network to the point where Flux takes over.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=scripts/lib/common.sh
source "${root}/scripts/lib/common.sh"

require_commands helmfile kubectl sops
require_files "${root}/age.key" "${root}/bootstrap/helmfile.yaml"

wait_for_nodes() {
    # Without a CNI no node gets ready; until then it is enough that they have joined.
    until kubectl get nodes > /dev/null 2>&1 && kubectl wait nodes --for=condition=Ready=False --all --timeout=10s > /dev/null 2>&1; do
        kubectl wait nodes --for=condition=Ready=True --all --timeout=10s > /dev/null 2>&1 && break
        log info "waiting for the nodes"
        sleep 10
    done
}

apply_namespaces() {
    local file
    for file in "${root}"/kubernetes/apps/*/namespace.yaml; do
        kubectl apply --server-side --filename "${file}"
    done
}

apply_age_key() {
    kubectl --namespace flux-system create secret generic sops-age \
        --from-file=age.agekey="${root}/age.key" --dry-run=client --output=yaml |
        kubectl apply --server-side --filename -
}

apply_crds() {
    helmfile --file "${root}/bootstrap/helmfile.yaml" --selector stage=crds template --include-crds --quiet |
        kubectl apply --server-side --filename -
}

sync_apps() {
    helmfile --file "${root}/bootstrap/helmfile.yaml" --selector stage=apps sync --hide-notes
}

wait_for_nodes
apply_namespaces
apply_age_key
apply_crds
sync_apps
log info "Flux is running; follow it with: task flux:status"
