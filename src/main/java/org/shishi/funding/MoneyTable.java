package org.shishi.funding;

import java.time.LocalDate;
import java.util.List;

/** The money of a year as of a day, shared out, and its sum. */
public record MoneyTable(int year, LocalDate asOf, MoneyGrouping by, List<MoneyRow> rows, MoneySums sum) {}
