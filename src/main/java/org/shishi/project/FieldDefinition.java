package org.shishi.project;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.ledger.LedgerField;

/** What is true of a field beside its kind; what is not said is not so. */
final class FieldDefinition {

    final Field.Kind kind;
    final Class<?> type;
    Field.@Nullable Part part;

    @Nullable
    LedgerField sheet;

    @Nullable
    SortKey sort;

    boolean carried;
    boolean alike;
    boolean emptied;
    boolean voted;

    @Nullable
    String mask;

    FieldDefinition(Field.Kind kind, Class<?> type) {
        this.kind = kind;
        this.type = type;
    }

    /** Where it stands in the form of a project. */
    FieldDefinition on(Field.Part asked) {
        part = asked;
        return this;
    }

    /** The column of sheets that it is written to and read from. */
    FieldDefinition sheet(LedgerField column) {
        sheet = column;
        return this;
    }

    FieldDefinition sorted(SortKey key) {
        sort = key;
        return this;
    }

    /** Copied into the next year. */
    FieldDefinition carried() {
        carried = true;
        return this;
    }

    /** May be set alike for many projects. */
    FieldDefinition alike() {
        alike = true;
        return this;
    }

    /** May be set for many, and be emptied for many too. */
    FieldDefinition emptied() {
        emptied = true;
        return alike();
    }

    /** Shown masked to readers from whom the policy keeps a field of that name. */
    FieldDefinition masked(String name) {
        mask = name;
        return this;
    }

    /** A vote locks it. */
    FieldDefinition voted() {
        voted = true;
        return this;
    }

    static String camel(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        var camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
