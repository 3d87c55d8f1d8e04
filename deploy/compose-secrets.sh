#!/usr/bin/env bash
# Passwords and keys for docker-compose.yml, in ./secrets: made once, never written over. The two keys belong into a copy apart from
# the backups of the database: without them nobody's second factor opens, and the trail's seals cannot be checked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p secrets
chmod 0700 secrets
for name in postgres_password owner_password app_password; do
  [ -e secrets/$name ] || openssl rand -hex 24 | tr -d '\n' >secrets/$name
done
for name in second_factor_key trail_key; do
  [ -e secrets/$name ] || openssl rand -base64 32 | tr -d '\n' >secrets/$name
done
# containers read them as users of their own; on this machine the folder is closed
chmod 0444 secrets/*
