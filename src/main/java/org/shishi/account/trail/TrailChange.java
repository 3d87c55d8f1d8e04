package org.shishi.account.trail;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an act said, in the reader's language.
 *
 * @param field as the details name it
 * @param label what readers call it
 * @param old what it was before; none where the act did not keep it
 * @param now what it is since
 */
public record TrailChange(
        String field, String label, @Nullable String old, String now) {}
