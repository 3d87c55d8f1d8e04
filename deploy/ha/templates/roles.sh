#!/bin/bash
# Once, on the first leader: the two roles of the application, and its database. Called by Patroni with the address of the new server.
set -euo pipefail
psql --quiet --set ON_ERROR_STOP=1 "$$1" <<'SQL'
create role shishi_owner login password '$owner_password';
create role shishi_app login password '$app_password';
create database shishi owner shishi_owner template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8';
revoke connect, temporary on database shishi from public;
grant connect on database shishi to shishi_app;
SQL
