package org.shishi.funding;

import java.util.List;
import java.util.Set;
import org.shishi.shared.RuleViolation;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What is wrong with an entry: beside which of its fields, and in which words. */
public record EntryProblem(String field, String code, List<Object> args) {

    private static final Set<String> OF_A_ROW = Set.of("code", "amount");

    static EntryProblem at(String field, String code, Object... args) {
        return new EntryProblem(field, code, List.of(args));
    }

    RuleViolation violation() {
        return RuleViolation.at(field, code, args.toArray());
    }

    /** The same as said of one of several rows, beside its field where each row has its own. */
    RuleViolation violationIn(int row) {
        return OF_A_ROW.contains(field)
                ? RuleViolation.at("rows[" + (row - 1) + "]." + field, code, args.toArray())
                : RuleViolation.at("rows", "funding.row.wrong", row, said());
    }

    /** The same as said of all rows together. */
    RuleViolation violationOfAll() {
        return RuleViolation.at("rows", code, args.toArray());
    }

    private DefaultMessageSourceResolvable said() {
        return new DefaultMessageSourceResolvable(new String[] {code}, args.toArray(), code);
    }
}
