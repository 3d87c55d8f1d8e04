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

    private static final String TEXT = "(p.code || ' ' || p.title || ' ' || p.content)";

    /**
     * As a condition over rows {@code p}.
     *
     * @param name what its parameters are called
     * @param indexed whether the rows are those of the table with the index
     * @param values takes its parameters
     */
    String condition(String name, boolean indexed, Map<String, Object> values) {
        var any = new ArrayList<String>();
        any.add(written(name, indexed, values));
        if (!units.isEmpty()) {
            any.add("p.lead_unit_id = any(cast(:" + name + "Units as bigint[]))");
            any.add("p.responsible_unit_ids && cast(:" + name + "Units as bigint[])");
            values.put(name + "Units", array(units));
        }
        if (!projects.isEmpty()) {
            any.add("p.id = any(cast(:" + name + "Projects as bigint[]))");
            values.put(name + "Projects", array(projects));
        }
        return "(" + String.join(" or ", any) + ")";
    }

    /** The index on pairs finds candidates; the comparison decides. */
    private String written(String name, boolean indexed, Map<String, Object> values) {
        values.put(name, "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        var compared = "written" + TEXT + " like :" + name;
        if (!indexed || text.codePointCount(0, text.length()) == 1) {
            return compared;
        }
        values.put(name + "Text", text);
        return "(project_pairs" + TEXT + " @> project_pairs(cast(:" + name + "Text as text)) and " + compared + ")";
    }

    private static String array(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
