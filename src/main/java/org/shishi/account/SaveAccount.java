package org.shishi.account;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;

/** Who an account is for. The user name is chosen once; rights are granted by somebody else. */
public record SaveAccount(
        String username,
        String name,
        @Nullable Long unitId,
        @Nullable String phone) {

    public SaveAccount {
        name = WrittenText.name(name);
    }
}
