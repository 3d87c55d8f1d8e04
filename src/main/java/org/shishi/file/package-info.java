/**
 * Files and photos (附件) that other modules hang on their records: checked by content, pictures made anew, kept for good.
 *
 * <p>Tables {@code attachment}, {@code attachment_content}, {@code attachment_likeness}, {@code attachment_asked}. A module
 * that wants files on its records offers an {@link org.shishi.file.AttachmentHolder} as a bean; who may see and add a file
 * is who may read and change the record.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy"})
package org.shishi.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
