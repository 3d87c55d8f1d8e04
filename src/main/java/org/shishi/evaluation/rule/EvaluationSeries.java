package org.shishi.evaluation.rule;

import java.util.List;

/** Units that are compared with each other and with nobody else: departments, or townships of one size. */
public record EvaluationSeries(int position, String name, List<Member> members) {

    /** A unit of it. */
    public record Member(long id, String code, String name) {}

    public String names() {
        return String.join("、", members.stream().map(Member::name).toList());
    }
}
