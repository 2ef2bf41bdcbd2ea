#!/usr/bin/env bash
# Sourced by the other scripts: messages on stderr, and checks that stop early.

log() {
    local level="$1"
    shift
    printf '%s %-5s %s\n' "$(date +%H:%M:%S)" "${level}" "$*" >&2
}

fail() {
    log error "$@"
    exit 1
}

require_commands() {
    local command
    for command in "$@"; do
        command -v "${command}" > /dev/null || fail "missing command: ${command}"
    done
}

require_files() {
    local file
    for file in "$@"; do
        [[ -f "${file}" ]] || fail "missing file: ${file}"
    done
}
