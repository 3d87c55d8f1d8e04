package org.shishi.supervision.common;

import java.util.List;
import org.shishi.frame.Crumb;

/**
 * Where the records of one kind are.
 *
 * @param list the address of their list, with which the address of each of them begins
 * @param title the message that is the list's title
 * @param template what shows one of them; the templates of its forms begin so
 */
public record Place(String list, String title, String template) {

    public String of(long id) {
        return list + "/" + id;
    }

    Crumb crumb(Labels labels) {
        return new Crumb(list, labels.say(title));
    }

    List<Crumb> crumbs(Labels labels) {
        return List.of(crumb(labels));
    }
}
