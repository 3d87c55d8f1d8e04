package org.shishi.project;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One field, old → new; typed as {@link Field#type()} says, none where there was or is nothing. */
public record FieldChange(
        Field field, @Nullable Object from, @Nullable Object to) {

    /** As it looks to whoever may see fields of these names only masked. */
    public FieldChange masked(Set<String> names) {
        return new FieldChange(field, field.masked(from, names), field.masked(to, names));
    }
}
