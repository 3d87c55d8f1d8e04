package org.shishi.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The county's fixed quota of a year as it was decided.
 *
 * @param on the day from which it holds
 * @param total 万元
 */
public record SetQuota(int year, LocalDate on, BigDecimal total, String documentNumber, String note) {

    public SetQuota {
        documentNumber = documentNumber.strip();
        note = note.strip();
    }
}
