package org.shishi.project.web;

import java.util.Locale;

/** The parts of a project's page, each with an address of its own. */
enum Section {
    OVERVIEW,
    PROGRESS,
    MILESTONES,
    TIMELINE,
    FILES;

    String path(String code) {
        return this == OVERVIEW ? ProjectAddress.of(code) : ProjectAddress.of(code) + "/" + word();
    }

    /** Also the name of its fragment. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
