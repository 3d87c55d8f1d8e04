package org.shishi.figures;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;

/**
 * What is done about projects that are late, told by a module beside or above the figures, so that the dashboard need not know
 * that module.
 */
public interface Remedies {

    /** By the codes of projects; a constant number of statements, however many codes. */
    Map<String, List<Remedy>> of(Actor actor, Viewpoint from, Collection<String> codes, Locale locale);

    /**
     * One thing that goes on, or that the reader may begin.
     *
     * @param offered whether it is still to be begun
     */
    record Remedy(String text, String href, boolean offered) {}
}
