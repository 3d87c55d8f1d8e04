package org.shishi.policy;

import org.jspecify.annotations.Nullable;

/** How a value looks to whoever may see it only masked: a telephone number is personal and shown as 138****5678. */
public final class Masks {

    private static final int SHORTEST = 7;

    private Masks() {}

    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null || phone.isEmpty()) {
            return phone;
        }
        return phone.length() < SHORTEST
                ? "****"
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
