package org.shishi.funding;

import org.shishi.project.Level;

/**
 * What the money of one project comes to, for tables that list project by project.
 *
 * @param level as it was on the day asked for; the lead unit likewise
 */
public record ProjectMoneyRow(String code, String title, Level level, String leadUnit, MoneySums sums) {

    ProjectMoneyRow plus(ProjectMoneyRow other) {
        return new ProjectMoneyRow(code, title, level, leadUnit, sums.plus(other.sums));
    }
}
