package org.shishi.file;

import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Resource;

/**
 * What this module must know of a record that holds files.
 *
 * @param label what people call the record
 * @param link the path of its page
 * @param resource what the policy decides on; its state forbids adding and removing once the record is closed
 * @param reading the action that lets somebody see the files
 * @param adding the action that lets somebody add and remove files
 * @param free whether files may always be added; otherwise only where the office has asked for them
 * @param parts the parts of the record that may hold files, the empty text for all of it
 */
public record AttachmentTarget(
        String label, String link, Resource resource, Action reading, Action adding, boolean free, Set<String> parts) {

    /** A record whose files hang on all of it. */
    public AttachmentTarget(String label, String link, Resource resource, Action reading, Action adding, boolean free) {
        this(label, link, resource, reading, adding, free, Set.of(""));
    }

    /** The same, with files added by those who may do this. */
    public AttachmentTarget added(Action by) {
        return new AttachmentTarget(label, link, resource, reading, by, free, parts);
    }
}
