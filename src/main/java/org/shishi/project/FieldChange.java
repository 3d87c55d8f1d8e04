package org.shishi.project;

import org.jspecify.annotations.Nullable;

/** One field, old → new; typed as {@link Field#type()} says, none where there was or is nothing. */
public record FieldChange(
        Field field, @Nullable Object from, @Nullable Object to) {}
