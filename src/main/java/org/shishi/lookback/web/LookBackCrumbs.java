package org.shishi.lookback.web;

import java.util.List;
import org.shishi.frame.Crumb;
import org.shishi.lookback.LookBackHead;

/** The way back from a page of a look-back. */
final class LookBackCrumbs {

    private LookBackCrumbs() {}

    static List<Crumb> of(LookBackHead head) {
        return List.of(new Crumb("/look-backs/" + head.id(), head.name()));
    }
}
