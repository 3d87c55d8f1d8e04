package org.shishi.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a page that takes a sheet.
 *
 * @param checkOnly whether it is only to be said what the sheet would do
 */
public record SheetUpload(
        @Nullable MultipartFile file, @Nullable Boolean checkOnly) {

    /** As the form is shown: whoever sends a sheet checks it first. */
    public static SheetUpload checking() {
        return new SheetUpload(null, true);
    }

    public SentFile sent() {
        return SentFile.of(file);
    }

    public boolean onlyChecks() {
        return Boolean.TRUE.equals(checkOnly);
    }
}
