#!/usr/bin/env bash
# Puts all that a machine without a network needs into one file: the package, Java and what Java needs, checksums, the script that
# installs it. To be run on a Debian machine of the same release and architecture, with a network and the package apt-utils.
#   bundle.sh target/shishi_amd64.deb shishi-offline.tar
set -euo pipefail

package=$(readlink -f "${1:?the package}")
bundle=$(readlink -f "${2:?the file to write}")
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/packages"
chmod 755 "$work"

cd "$work/packages"
apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances \
  openjdk-17-jre-headless adduser | grep '^[a-z0-9]' | sort -u | grep -v ':' >"$work/names"
xargs apt-get download -q -o APT::Sandbox::User=root <"$work/names"
cp "$package" .
cd "$work"
rm names
apt-ftparchive packages packages >Packages
cp "$here/install.sh" .
chmod 755 install.sh
find . -type f ! -name SHA256SUMS | sort | xargs sha256sum >SHA256SUMS
tar --create --file "$bundle" --sort=name --owner=0 --group=0 --numeric-owner install.sh SHA256SUMS Packages packages
echo "$bundle: $(ls packages | wc -l) packages"
