#!/usr/bin/env bash
# Checks a configuration before makejinja sees it.
# 
# Usage: validate-config.sh FILE
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=scripts/lib/common.sh
source "${root}/scripts/lib/common.sh"

file="${1:?usage: validate-config.sh FILE}"
require_commands yq
require_files "${file}"

for key in .cluster.name .cluster.vip .cluster.pod_cidr .cluster.service_cidr .cluster.dns_ip \
    .network.lan_cidr .network.gateway .network.load_balancers.pool_cidr \
    .repository.url .repository.branch .servers.media .servers.s3_endpoint; do
    yq --exit-status "${key} | tag == \"!!str\"" "${file}" > /dev/null 2>&1 || fail "${file}: ${key} must be text"
done

yq --exit-status '.sops.age_recipient | test("^age1[a-z0-9]{58}$")' "${file}" > /dev/null 2>&1 ||
    fail "${file}: .sops.age_recipient is no age recipient; run: task sops:age-keygen"

controllers="$(yq '[.nodes[] | select(.controller)] | length' "${file}")"
((controllers % 2 == 1)) || fail "${file}: ${controllers} controllers; etcd needs an odd number"

duplicates="$(yq '.nodes[] | (.name, .ip)' "${file}" | sort | uniq --repeated)"
[[ -z "${duplicates}" ]] || fail "${file}: used twice among the nodes: ${duplicates}"

log info "${file} is sound"
