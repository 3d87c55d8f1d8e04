/**
 * Looking back at finished projects (回头看): which ones, chosen by name or drawn by lot; whether they are in use and by how much,
 * who maintains them with what money, how good they are, what people say, what is still owed; the problems found, and the requests to
 * open a project again that come of it.
 *
 * <p>Tables {@code look_back} and those that begin so. A problem is a finding of supervision, a re-opening a request of the
 * ledger's closing; both stand there, and are linked here. Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "account",
            "brought",
            "unit",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "file",
            "project",
            "project::closing",
            "funding",
            "supervision::desk",
            "supervision::finding",
            "agenda",
            "figures",
            "frame",
            "frame :: years"
        })
package org.shishi.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
