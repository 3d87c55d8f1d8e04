package org.shishi.project;

import java.time.LocalDate;

/**
 * What a project is to be.
 *
 * @param code the county's number; unique over all years, because addresses and sheets know a project by it alone
 */
public record SaveProject(String code, int planYear, Description description, Plan plan) {

    /** A project of which the day is not known is adopted with its year. */
    public SaveProject {
        if (description.adoptedOn() == null) {
            description = description.with(Field.ADOPTED_ON, LocalDate.of(planYear, 1, 1));
        }
    }

    /** As the trail keeps it. */
    public SaveProject inTrail() {
        return new SaveProject(code, planYear, description.inTrail(), plan);
    }
}
