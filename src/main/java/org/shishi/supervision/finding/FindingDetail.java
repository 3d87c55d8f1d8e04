package org.shishi.supervision.finding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its way so far.
 *
 * @param allowed what the reader may do with it now
 * @param mayNotify whether the reader may draft a notice about it
 * @param ofAcceptance whether it is a defect of an acceptance
 * @param origin the record of another module that it comes from; none where it was recorded here
 */
public record FindingDetail(
        FindingView finding,
        List<FindingStepView> steps,
        Set<FindingVerb> allowed,
        boolean mayNotify,
        boolean ofAcceptance,
        FindingOrigin.@Nullable Origin origin) {}
