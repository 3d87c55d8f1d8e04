/**
 * Ledgers come in as sheets: kept as uploaded, recognised, tried, applied as one batch, taken back as one batch.
 *
 * <p>Tables {@code ledger_import} (one per upload), {@code ledger_import_file} (its bytes, for some weeks),
 * {@code ledger_import_row} (what became of every row) and {@code ledger_import_heading} (corrections of columns, remembered per unit). What a row does to the ledger is decided by
 * {@code project}; what a cell says by {@code sheet}. No events.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "unit",
            "calendar",
            "sheet",
            "sheet::door",
            "sheet::ledger",
            "sheet::reading",
            "sheet::shape",
            "project",
            "project::entry",
            "project::ledger",
            "background"
        })
package org.shishi.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
