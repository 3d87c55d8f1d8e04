package org.shishi.archive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of itself, as {@code manifest.json}.
 *
 * @param format of the package; another one is not checked
 * @param year the plan year; none: everything
 * @param unfinished whether the year was not over when it was made
 * @param product the version of the program
 * @param trailId the newest row of the trail at that moment
 * @param trailHash its hash
 * @param masked the kinds of personal data that are shown only in part, as for whoever made it
 * @param leftOut what is not in it, and why: {@code account.password_hash: secret}
 * @param parts all its files but this one, its seal and the sums
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArchiveManifest(
        String format,
        String title,
        @Nullable Integer year,
        boolean unfinished,
        OffsetDateTime madeAt,
        String madeBy,
        String product,
        @Nullable Long trailId,
        @Nullable String trailHash,
        List<String> masked,
        List<String> leftOut,
        List<Part> parts) {

    static final String FORMAT = "shishi-archive-1";
    static final String NAME = "manifest.json";
    static final String SEAL = "manifest.sig";
    static final String SUMS = "SHA256SUMS";
    /** What the seal of a package is called, so that it is none of the trail's. */
    static final String KIND = "package";

    /** A file by its name within the package. */
    record Part(String name, long size, String sha256) {}
}
