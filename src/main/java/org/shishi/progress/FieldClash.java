package org.shishi.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field that two people made differently, in both versions. */
public record FieldClash(
        ReportField field,
        @Nullable Object theirs,
        @Nullable Object yours) {

    /** Just the fields that differ. */
    static List<FieldClash> between(ReportContent theirs, ReportContent yours) {
        return Arrays.stream(ReportField.values())
                .filter(field -> !Objects.equals(theirs.value(field), yours.value(field)))
                .map(field -> new FieldClash(field, theirs.value(field), yours.value(field)))
                .toList();
    }
}
