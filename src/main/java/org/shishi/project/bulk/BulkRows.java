package org.shishi.project.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.Blocker;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.promise.PromiseStore;
import org.shishi.project.web.FormFields;
import org.shishi.project.web.ProjectWords;
import org.shishi.project.web.Words;
import org.shishi.shared.Choice;
import org.shishi.shared.FormField;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Shows what a change of many projects would do, row by row. */
@Component
class BulkRows {

    private static final String STAGE_ON = "projects.bulk.stageOn";

    private final Units units;
    private final PromiseStore promises;
    private final ProjectWords words;

    BulkRows(Units units, PromiseStore promises, ProjectWords words) {
        this.promises = promises;
        this.units = units;
        this.words = words;
    }

    /** One project with what would become of it. */
    record Row(String code, String outcome, List<Words.Change> changes, List<String> problems, List<String> warnings) {}

    String show(Actor actor, List<String> codes, List<RowComparison> found, Locale locale, Model model) {
        var said = words.in(locale);
        model.addAttribute("codes", codes);
        var voted = promises.voted(codes);
        boolean all = !codes.isEmpty() && codes.stream().allMatch(voted::containsKey);
        model.addAttribute("votedOnes", voted.size());
        model.addAttribute("allVoted", all);
        model.addAttribute("fields", fields(choices(actor, all, said), locked(all, voted.values())));
        model.addAttribute("emptiable", Field.emptiable());
        model.addAttribute("rows", found.stream().map(row -> row(row, said)).toList());
        model.addAttribute(
                "changed",
                found.stream().filter(row -> !row.changes().isEmpty()).count());
        model.addAttribute("refused", found.stream().anyMatch(row -> row.outcome() == RowComparison.Outcome.ERROR));
        return "project/bulk";
    }

    /** What would be refused of each of them: what a vote has locked of all. */
    private static Set<Field> locked(boolean all, Collection<Level> levels) {
        if (!all) {
            return Set.of();
        }
        return levels.stream().allMatch(level -> level == Level.TOWNSHIP)
                ? Set.of(Field.DEADLINE, Field.LEAD_UNIT)
                : Set.of(Field.DEADLINE);
    }

    private Map<Field, List<Choice>> choices(Actor actor, boolean allVoted, Words said) {
        var named = units.find(actor, UnitFilter.ALL).stream()
                .filter(UnitView::active)
                .map(unit -> new Choice(unit.name(), unit.name()))
                .toList();
        var blockers = Arrays.stream(Blocker.values())
                .map(blocker -> new Choice(blocker.name(), said.text(blocker)))
                .toList();
        var stages = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.CLOSED && !(allVoted && stage.halted()))
                .map(stage -> new Choice(stage.name(), said.text(stage)))
                .toList();
        return Map.of(Field.LEAD_UNIT, named, Field.BLOCKER, blockers, Field.STAGE, stages);
    }

    private static List<FormField> fields(Map<Field, List<Choice>> choices, Set<Field> locked) {
        var fields = new ArrayList<FormField>();
        for (var field : Field.alike()) {
            if (locked.contains(field)) {
                continue;
            }
            fields.add(FormFields.alike(field, choices));
            if (field == Field.STAGE) {
                fields.add(new FormField("stageOn", STAGE_ON, "date", List.of()));
            }
        }
        return fields;
    }

    static Row row(RowComparison row, Words said) {
        return new Row(
                row.code(),
                row.outcome().name(),
                row.changes().stream().map(said::change).toList(),
                said(row, FieldProblem::isError, said),
                said(row, finding -> !finding.isError(), said));
    }

    private static List<String> said(RowComparison row, Predicate<FieldProblem> which, Words said) {
        return row.findings().stream()
                .filter(which)
                .map(finding -> said.say(finding.code(), finding.args().toArray()))
                .toList();
    }

    /** The codes that were sent, also where another value could not be read. */
    List<String> codes(@Nullable BulkForm form, BindingResult errors) {
        if (form != null) {
            return form.all();
        }
        var sent = errors.getFieldValue("codes");
        return sent instanceof List<?> list
                ? list.stream().map(Objects::toString).toList()
                : List.of();
    }
}
