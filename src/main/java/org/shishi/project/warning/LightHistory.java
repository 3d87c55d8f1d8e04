package org.shishi.project.warning;

import java.util.List;

/**
 * How a project did against its plan.
 *
 * @param curve what should be reached and what was, at the ends of months, on the day looked from, and on to the plan's end
 * @param periods its lights at the ends of the reporting periods before that day, the oldest first
 */
public record LightHistory(List<CurvePoint> curve, List<PeriodLight> periods) {}
