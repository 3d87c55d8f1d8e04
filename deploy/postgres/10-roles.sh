#!/bin/bash
# Runs once, when the database's volume is empty. Two roles: the owner makes and changes tables by migration, the
# application fills them and can change none. Text is compared by code point whatever the image's locale is.
set -euo pipefail

owner_password=$(cat /run/secrets/owner_password) app_password=$(cat /run/secrets/app_password)
export owner_password app_password
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password owner_password
\getenv app_password app_password
create role shishi_owner login password :'owner_password';
create role shishi_app login password :'app_password';
create database shishi owner shishi_owner template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8';
revoke connect, temporary on database shishi from public;
grant connect on database shishi to shishi_app;
SQL
