package org.shishi.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far money was at the end of a month, or on the day as of which is asked.
 *
 * @param sums all up to that day
 * @param timePassed of the plan year, in percent; 100 from its end on
 */
public record MonthPoint(LocalDate day, MoneySums sums, BigDecimal timePassed) {}
