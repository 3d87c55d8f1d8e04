package org.shishi.supervision.finding;

import java.util.Optional;
import org.shishi.policy.Actor;

/** Says of a finding that another module opened from where it comes. Every bean of this type is asked. */
public interface FindingOrigin {

    /**
     * From where it comes.
     *
     * @param href its page; empty where the reader may not see it
     * @param kindKey the message that names the sort of record, such as 回头看
     */
    record Origin(String name, String href, String kindKey) {}

    Optional<Origin> of(Actor actor, long finding);
}
