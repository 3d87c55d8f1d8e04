package org.shishi.project.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One word of a search in the ledger, with what it names besides what is written in a project's row.
 *
 * @param units whose names contain it or are spelt so
 * @param projects whose titles are spelt so
 */
record SearchedWord(String text, List<Long> units, List<Long> projects) {

    private static final String WRITTEN = "written(p.code || ' ' || p.title || ' ' || p.content) like :";

    /** Projects in which all neighbouring characters of a word occur, on whatever day: few, and found by indexes. */
    private static final String CANDIDATES = """
            p.id in (
                select project_id from project_state where project_pairs(title || ' ' || content) @> project_pairs(cast(:%1$s as text))
                union all
                select id from project where project_pairs(code) @> project_pairs(cast(:%1$s as text))) and\s""";

    /**
     * As a condition over rows {@code p}.
     *
     * @param name what its parameters are called
     * @param values takes its parameters
     */
    String condition(String name, Map<String, Object> values) {
        var any = new ArrayList<String>();
        any.add(written(name, values));
        if (!units.isEmpty()) {
            any.add("p.lead_unit_id = any(cast(:" + name + "Units as bigint[]))");
            any.add("array_remove(p.responsible_unit_ids, p.lead_unit_id) && cast(:" + name + "Units as bigint[])");
            values.put(name + "Units", array(units));
        }
        if (!projects.isEmpty()) {
            any.add("p.id = any(cast(:" + name + "Projects as bigint[]))");
            values.put(name + "Projects", array(projects));
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** The indexes on pairs find candidates; the comparison decides. */
    private String written(String name, Map<String, Object> values) {
        values.put(name, "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        var compared = WRITTEN + name;
        if (text.codePointCount(0, text.length()) == 1) {
            return compared;
        }
        values.put(name + "Text", text);
        return "(" + CANDIDATES.formatted(name + "Text") + compared + ")";
    }

    private static String array(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
