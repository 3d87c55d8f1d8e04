package org.shishi.opening;

import java.util.List;

/** The steps of the county, and those of the years that are open. */
public record OpeningView(List<StepView> county, List<Year> years) {

    /** The steps of one year. */
    public record Year(int year, List<StepView> steps) {}
}
