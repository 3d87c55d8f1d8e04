package org.shishi.document;

import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Value;
import org.springframework.stereotype.Component;

/** Every placeholder exists and stands in a whole tag, tables on lines of their own. */
@Component
class PlaceholderChecks implements DocumentCheck {

    @Override
    public void check(ComposedDocument written, CheckList list) {
        var names = written.template().names();
        list.examined(CheckKind.PLACEHOLDERS, names.size());
        written.template().broken().forEach(line -> list.problem(stop(written, "document.check.broken", line)));
        names.stream()
                .filter(name -> !written.values().containsKey(name))
                .forEach(name -> list.problem(
                        CheckProblem.stop(CheckKind.PLACEHOLDERS, "document.check.unknown", written.edit(), name)));
        written.template()
                .lines(line -> !Template.bare(line).isBlank() && hasTable(line, written))
                .forEach(line -> list.problem(stop(written, "document.check.table.alone", line)));
    }

    private static CheckProblem stop(ComposedDocument written, String code, Template.Line line) {
        return CheckProblem.stop(
                CheckKind.PLACEHOLDERS, code, written.edit(), String.valueOf(line.number()), line.text());
    }

    private static boolean hasTable(String line, ComposedDocument written) {
        return Template.namesIn(line).stream().anyMatch(name -> {
            var value = written.values().get(name);
            return value != null && value.kind() == Value.Kind.TABLE;
        });
    }
}
