#!/usr/bin/env bash
# Starts Shishi from its jar with less work for Java: the jar is unpacked once for each build, and the classes that a run has
# loaded are kept, when it ends, in an archive that the next starts use. Both lie in ./cache/shishi (below SHISHI_CACHE_DIR) and may be
# deleted at any time.
#   start.sh /opt/shishi/shishi.jar [--server.port=…]      options for Java: JAVA_OPTS
set -euo pipefail

jar=$(readlink -f "${1:?the jar}")
shift
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
read -r -a options <<<"${JAVA_OPTS:--Xmx1g}"

# another build or another Java has another folder; what an earlier one left goes
# (by the time at which the file came here: its own time is that of the release)
build=$(stat --format='%s-%Z' "$jar")-$("$java" -version 2>&1 | cksum | cut -d' ' -f1)
cache=${SHISHI_CACHE_DIR:-$PWD/cache}/shishi
home=$cache/$build
if [ ! -d "$home" ]; then
  mkdir -p "$cache"
  find "$cache" -mindepth 1 -maxdepth 1 -exec rm -rf {} +
  "$java" -Djarmode=tools -jar "$jar" extract --destination "$home.new" --application-filename shishi.jar >/dev/null
  mv "$home.new" "$home"
fi

archive=$home/shishi.jsa
if [ -s "$archive" ]; then
  options+=("-XX:SharedArchiveFile=$archive")
else
  options+=("-XX:ArchiveClassesAtExit=$archive")
fi
exec "$java" "${options[@]}" -jar "$home/shishi.jar" "$@"
