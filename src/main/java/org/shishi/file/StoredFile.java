package org.shishi.file;

import org.jspecify.annotations.Nullable;

/**
 * A file as it is kept.
 *
 * @param originalSha256 of what was sent, by which the same file is known again
 * @param likeness {@link ImageHash}, for pictures with something to see
 */
record StoredFile(
        String filename,
        FileType type,
        byte[] content,
        byte @Nullable [] thumbnail,
        @Nullable Integer width,
        @Nullable Integer height,
        String originalSha256,
        @Nullable Long likeness) {

    static StoredFile asSent(NewFile file, FileType type) {
        return new StoredFile(type.named(file.filename()), type, file.content(), null, null, null, file.sha256(), null);
    }
}
