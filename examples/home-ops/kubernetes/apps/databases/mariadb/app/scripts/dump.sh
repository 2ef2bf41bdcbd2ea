#!/bin/sh
# Dumps one database to the NAS and keeps two weeks of dumps.
# Flux substitutes this file: a doubled dollar reaches the shell as a single one.
set -eu

target="/dumps/$${MARIADB_DATABASE}-$(date +%Y-%m-%d).sql.gz"

mariadb-dump --host=mariadb --user=root --password="$${MARIADB_ROOT_PASSWORD}" \
    --single-transaction --routines "$${MARIADB_DATABASE}" | gzip > "$${target}.part"
mv "$${target}.part" "$${target}"

find /dumps -name "$${MARIADB_DATABASE}-*.sql.gz" -mtime +14 -delete
