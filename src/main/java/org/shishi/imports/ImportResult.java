package org.shishi.imports;

import java.util.List;

/**
 * A ledger that was tried or applied at once, with all its rows.
 *
 * @param view without a number where nothing was kept: after a dry run, or when rows with errors stopped it
 */
public record ImportResult(ImportView view, List<ImportRow> rows) {

    public boolean applied() {
        return view.state() == ImportState.APPLIED;
    }
}
