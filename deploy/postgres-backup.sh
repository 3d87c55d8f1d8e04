#!/usr/bin/env bash
# Once a day a dump of the database into /backups, looked at before it counts; older ones go. Runs in the container "backup".
set -euo pipefail
umask 077
while :; do
  PGPASSWORD=$(cat /run/secrets/owner_password)
  export PGPASSWORD
  target=/backups/shishi-$(date +%Y%m%d-%H%M).dump
  if pg_dump --format=custom --file="$target.part" && pg_restore --list "$target.part" >/dev/null; then
    sync "$target.part"
    mv "$target.part" "$target"
    echo "backup $target, $(stat --format=%s "$target") bytes"
    find /backups -name 'shishi-*.dump' -mtime +"${SHISHI_BACKUP_DAYS:-14}" -delete
    sleep 1d &
  else
    echo "no backup, tried again in ten minutes" >&2
    rm -f "$target.part"
    sleep 10m &
  fi
  wait $!
done
