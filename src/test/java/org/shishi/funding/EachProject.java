package org.shishi.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shishi.policy.Actor;

/** The money of each project as a list, for tests, whose ledgers are short. */
final class EachProject {

    private EachProject() {}

    static List<ProjectMoneyRow> of(FundingSummaries summaries, Actor actor, int year, LocalDate asOf) {
        var rows = new ArrayList<ProjectMoneyRow>();
        summaries.eachProject(actor, year, asOf, rows::add);
        return rows;
    }
}
