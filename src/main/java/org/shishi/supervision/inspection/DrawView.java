package org.shishi.supervision.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * A draw as it was made, with all that is needed to make it again.
 *
 * @param pool codes of the projects it was made from, and {@code code／site} for the sites of those drawn
 * @param same whether making it again gives the same
 */
record DrawView(
        long id,
        String seed,
        int wanted,
        List<String> pool,
        List<String> drawn,
        LocalDate on,
        String by,
        boolean same) {}
