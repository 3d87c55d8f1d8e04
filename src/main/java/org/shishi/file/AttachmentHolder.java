package org.shishi.file;

import java.util.Collection;
import java.util.Map;

/**
 * Lets a module hang files on its records without this one knowing them: offer one as a bean, and
 * {@code fragments/attachments} and {@link Attachments} do the rest.
 */
public interface AttachmentHolder {

    /** The word for the records in addresses and in the database: lower case; {@code attachment.kind.<word>} is its text. */
    String kind();

    /**
     * The records that exist among these, whoever asks, in a number of statements that does not grow with them.
     *
     * @param ids the ids of {@link RecordPart#record()}
     */
    Map<Long, AttachmentTarget> records(Collection<Long> ids);
}
