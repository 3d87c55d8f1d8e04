package org.shishi.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.shishi.archive.ArchiveManifest.Part;
import org.shishi.audit.TrailSealer;
import org.shishi.audit.TrailSealer.Compared;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds out whether a package is as it was made: every file by its hash, none besides, the seal, and each row of the trail. */
final class PackageCheck {

    private static final Set<String> ENDING = Set.of(ArchiveManifest.NAME, ArchiveManifest.SEAL, ArchiveManifest.SUMS);

    private final TrailSealer sealer;
    private final JsonMapper json;

    PackageCheck(TrailSealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * What was found of a package that is whole.
     *
     * @param sha256 of the file
     * @param rows of the trail
     * @param seal none: it has none
     */
    record Found(
            ArchiveManifest manifest,
            String sha256,
            long rows,
            @Nullable Compared seal) {}

    /** @throws RuleViolation for what is no package, or is not as it was made */
    Found check(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RuleViolation("archive.check.missing", file.toString());
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var bytes = required(zip, ArchiveManifest.NAME);
            var manifest = manifest(bytes, file);
            var seal = seal(zip, Sha256.hex(bytes));
            parts(zip, manifest);
            return new Found(manifest, hash(Files.newInputStream(file)), rows(zip), seal);
        } catch (ZipException e) {
            throw new RuleViolation("archive.check.unreadable", file.toString());
        }
    }

    private ArchiveManifest manifest(byte[] bytes, Path file) {
        try {
            var manifest = json.readValue(bytes, ArchiveManifest.class);
            if (ArchiveManifest.FORMAT.equals(manifest.format())) {
                return manifest;
            }
        } catch (JacksonException e) {
            // said below
        }
        throw new RuleViolation("archive.check.unreadable", file.toString());
    }

    private static void parts(ZipFile zip, ArchiveManifest manifest) throws IOException {
        Map<String, Part> expected = new LinkedHashMap<>();
        manifest.parts().forEach(part -> expected.put(part.name(), part));
        for (var entry : zip.stream().toList()) {
            var part = expected.remove(entry.getName());
            if (part == null) {
                if (!ENDING.contains(entry.getName())) {
                    throw new RuleViolation("archive.check.more", entry.getName());
                }
            } else if (!hash(zip.getInputStream(entry)).equals(part.sha256())) {
                throw new RuleViolation("archive.check.changed", entry.getName());
            }
        }
        if (!expected.isEmpty()) {
            throw new RuleViolation(
                    "archive.check.less", expected.keySet().iterator().next());
        }
    }

    private @Nullable Compared seal(ZipFile zip, String hash) throws IOException {
        var seal = new String(required(zip, ArchiveManifest.SEAL), StandardCharsets.UTF_8).strip();
        if (seal.isEmpty()) {
            return null;
        }
        var compared = sealer.compare(seal, ArchiveManifest.KIND, hash);
        if (compared == Compared.DIFFERS) {
            throw new RuleViolation("archive.check.changed", ArchiveManifest.NAME);
        }
        return compared;
    }

    private long rows(ZipFile zip) throws IOException {
        var entry = zip.getEntry(ArchivedTrail.FILE);
        if (entry == null) {
            return 0;
        }
        long rows = 0;
        try (var lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!json.readValue(line, ArchivedTrail.Line.class).fits()) {
                    throw new RuleViolation("archive.check.row", line.substring(0, Math.min(40, line.length())));
                }
                rows++;
            }
        }
        return rows;
    }

    private static byte[] required(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new RuleViolation("archive.check.less", name);
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static String hash(InputStream content) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(content, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
