package org.shishi.supervision.finding;

import java.util.List;
import java.util.Set;

/**
 * A finding with its way so far.
 *
 * @param allowed what the reader may do with it now
 * @param mayNotify whether the reader may draft a notice about it
 * @param ofAcceptance whether it is a defect of an acceptance
 */
public record FindingDetail(
        FindingView finding,
        List<FindingStepView> steps,
        Set<FindingVerb> allowed,
        boolean mayNotify,
        boolean ofAcceptance) {}
