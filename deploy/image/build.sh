#!/usr/bin/env bash
# A container image without a container engine, from Debian's own packages: root on Debian 12 with buildah and mmdebstrap.
#   mvn -B -DskipTests package && deploy/image/build.sh [arm64]
# makes target/shishi-image-<architecture>.tar, for `docker load` or `podman load`, and the list of the packages in it. Another architecture than
# the machine's needs qemu-user-static.
# The same jar and the same packages make the same bytes: no archive of loaded classes is in it, so a start takes longer than that of
# an image which Docker makes from the Dockerfile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

machine=$(dpkg --print-architecture)
arch=${1:-$machine}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
export TMPDIR=$work
# the day of the release, as in the jar
SOURCE_DATE_EPOCH=$(date --date="$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)" +%s)
export SOURCE_DATE_EPOCH

for program in buildah mmdebstrap; do
  command -v $program >/dev/null || { echo "missing: $program (apt-get install buildah mmdebstrap)" >&2; exit 1; }
done

# Java's store of certificates notes when each came in; the other kind of store, without password and seal, does not
cat >"$work/certificates" <<'HOOK'
set -e
cd "$1/etc/ssl/certs/java"
none="-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE -J-Dkeystore.pkcs12.macAlgorithm=NONE"
chroot "$1" keytool -importkeystore -noprompt -srckeystore /etc/ssl/certs/java/cacerts -srcstorepass changeit \
  -destkeystore /etc/ssl/certs/java/dateless -deststoretype PKCS12 -deststorepass changeit $none >/dev/null 2>&1
mv dateless cacerts
HOOK

# signed by Debian: no image of others is taken
mmdebstrap --quiet --mode=root --variant=minbase --architectures="$arch" \
  --include=openjdk-17-jre-headless,ca-certificates,tzdata \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
  --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --setup-hook='mkdir -p "$1/usr/share/man/man1"' \
  --customize-hook="sh $work/certificates \"\$1\"" \
  --customize-hook='chroot "$1" dpkg-query --show > '"$work/packages" \
  --customize-hook='rm -rf "$1"/var/log/* "$1"/var/cache/* "$1"/var/lib/apt/lists/* "$1"/tmp/*' \
  bookworm "$work/java.tar"

java=$(buildah --root "$work/store" --runroot "$work/run" from --arch "$arch" scratch)
buildah() { command buildah --root "$work/store" --runroot "$work/run" "$@"; }
buildah add --quiet "$java" "$work/java.tar" / >/dev/null
buildah commit --quiet --timestamp "$SOURCE_DATE_EPOCH" "$java" localhost/java >/dev/null
buildah rm "$java" >/dev/null
buildah build --quiet --arch "$arch" --timestamp "$SOURCE_DATE_EPOCH" --build-arg JAVA=localhost/java --build-arg CLASSES=no --pull-never \
  --tag localhost/shishi . >/dev/null
rm -f "target/shishi-image-$arch.tar"
buildah push --quiet localhost/shishi "docker-archive:target/shishi-image-$arch.tar:shishi:latest" >/dev/null
cp "$work/packages" "target/shishi-image-$arch.packages"
(cd target && sha256sum "shishi-image-$arch.tar" | tee "shishi-image-$arch.tar.sha256")
