package org.shishi.file;

/** In which form a file is kept: as itself, and small for lists. */
enum AttachmentForm {
    FILE,
    THUMBNAIL
}
