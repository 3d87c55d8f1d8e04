package org.shishi.file;

/**
 * Names the record that files hang on.
 *
 * @param kind as the module's {@link AttachmentHolder} says
 * @param record the record's id
 * @param part which part of the record, such as the name of a milestone; empty for all of it
 */
public record RecordPart(String kind, long record, String part) {

    public static RecordPart of(String kind, long record) {
        return new RecordPart(kind, record, "");
    }
}
