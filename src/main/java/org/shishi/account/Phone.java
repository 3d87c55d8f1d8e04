package org.shishi.account;

import org.jspecify.annotations.Nullable;

/** A telephone number is personal: shown as 138****5678 unless somebody entitled asks for it. */
final class Phone {

    private Phone() {}

    static @Nullable String masked(@Nullable String phone) {
        if (phone == null || phone.length() < 7) {
            return phone == null ? null : "****";
        }
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
