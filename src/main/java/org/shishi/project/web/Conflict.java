package org.shishi.project.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;

/**
 * Joins what two people made of the same form: fields that only one of them changed are taken from that one, fields that
 * both changed differently clash and are shown in both versions.
 *
 * @param form with what was typed where it clashes
 */
record Conflict(EditForm form, List<Clash> clashes) {

    private static final Set<String> NO_FIELDS = Set.of("code", "planYear", "reason", "version", "record");

    /** A field, named by the key of its label, in both versions. */
    record Clash(
            String key, @Nullable Object theirs, @Nullable Object yours) {}

    static Conflict of(EditForm base, EditForm mine, EditForm theirs) {
        var components = EditForm.class.getRecordComponents();
        var joined = new Object[components.length];
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < components.length; i++) {
            var part = components[i];
            var typed = value(part, mine);
            var saved = value(part, theirs);
            boolean mineOnly = NO_FIELDS.contains(part.getName()) || Objects.equals(saved, value(part, base));
            boolean same = mineOnly || Objects.equals(typed, saved);
            boolean untouched = Objects.equals(typed, value(part, base));
            joined[i] = same || !untouched ? typed : saved;
            if (!same && !untouched) {
                clashes.add(new Clash("Field." + field(part.getName()), saved, typed));
            }
        }
        return new Conflict(form(components, joined), clashes);
    }

    private static Field field(String component) {
        var name = component.equals("aspectId") ? "aspect" : component;
        return Field.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT));
    }

    private static @Nullable Object value(RecordComponent part, EditForm form) {
        try {
            return part.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EditForm form(RecordComponent[] components, Object[] values) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return EditForm.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
