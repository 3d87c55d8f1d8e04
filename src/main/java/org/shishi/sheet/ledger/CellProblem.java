package org.shishi.sheet.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.ReadingProblem;

/**
 * Puts a problem beside its cell.
 *
 * @param ref the cell, {@code B7}
 * @param field null when the problem is of the whole row
 * @param blocking whether the value is missing because of it; otherwise a notice
 */
public record CellProblem(String ref, @Nullable LedgerField field, String code, List<Object> args, boolean blocking) {

    static CellProblem of(String ref, @Nullable LedgerField field, ReadingProblem problem) {
        return new CellProblem(ref, field, problem.code(), problem.args(), problem.blocking());
    }
}
