package org.shishi.superior;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a paper from above.
 *
 * @param number its document number; empty where it has none
 * @param answerBy until when the units have to answer; none where no answer is wanted
 * @param units those that it concerns; empty: the lead units of the projects
 * @param codes the projects that it names
 */
public record SaveSuperiorNotice(
        int planYear,
        SuperiorTier tier,
        String body,
        String number,
        LocalDate issuedOn,
        SuperiorNoticeKind kind,
        String says,
        @Nullable LocalDate answerBy,
        List<Long> units,
        List<String> codes) {}
