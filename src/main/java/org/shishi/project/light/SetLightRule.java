package org.shishi.project.light;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Sets the rule of a year's lights from a day on; the days before keep theirs. The reason is required. */
public record SetLightRule(
        int year,
        LocalDate validOn,
        LocalDate benchmark,
        BigDecimal yellowFrom,
        BigDecimal redAbove,
        List<Integer> dueSoon,
        String reason) {}
