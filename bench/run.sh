#!/usr/bin/env bash
# A county's morning on a ledger of its own: JAR=target/shishi-….jar bench/run.sh
# COPIES=901 makes 200,022 projects of the demo's 222; HEAP=512m; other values go to Gatling: -Dusers=50 -Dseconds=120 -Dpause=100
# psql comes from Debian's postgresql-client.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$(readlink -f "${JAR:?the packaged application}")
copies=${COPIES:-1}
work=${BENCH_DIR:-$here/target/work}
port=${PORT:-18155}
data=$work/data-$copies
mkdir -p "$work"

start() {
  # everybody of one kind has the same account here, so the share of one person is everybody's
  SHISHI_DATA_DIR=$data java -Xmx"${HEAP:-1g}" -jar "$jar" --spring.profiles.active=demo --server.port="$port" \
    --shishi.requests.heavy-of-person=50 >"$work/application.log" 2>&1 &
  application=$!
  trap 'kill $application 2>/dev/null || true' EXIT
  until curl -fs -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness"; do
    kill -0 "$application" || { tail -5 "$work/application.log"; exit 1; }
    sleep 1
  done
}

stop() {
  kill "$application"
  wait "$application" || true
}

setting() {
  sed -n "s/^$1=//p" "$data/connection.properties"
}

sql() {
  PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=shishi PGPORT=$(setting port) PGPASSWORD=$(setting superuser.password) \
    psql -X -q "$@" >>"$work/ledger.log"
}

if [ ! -e "$data/prepared" ]; then
  start
  sql -f "$here/plans.sql"
  [ "$copies" = 1 ] || sql -v copies="$copies" -v years="${YEARS:-1}" -v unit_sets="${UNIT_SETS:-4}" -f "$here/scale.sql"
  sql -f "$here/room.sql"
  touch "$data/prepared"
  stop
fi
start
mvn -B -f "$here/pom.xml" test-compile gatling:test -Dbase="http://127.0.0.1:$port" "$@"
