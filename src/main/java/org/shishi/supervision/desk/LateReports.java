package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.List;

/** Reports that are missing though they were due: how many, and the first of them. */
record LateReports(int number, List<Late> first) {

    static final LateReports NONE = new LateReports(0, List.of());

    /** One of them. */
    record Late(LocalDate dueOn, String code, String title, String unit) {}
}
