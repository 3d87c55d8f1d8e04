package org.shishi.account.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SaveAccount;
import org.shishi.policy.Role;
import org.shishi.unit.UnitView;

/** Somebody of the sheet who can have an account: what is written of them fits together. */
record NewPerson(
        String username,
        String name,
        @Nullable UnitView unit,
        @Nullable String phone,
        Set<Role> roles) {

    SaveAccount account() {
        return new SaveAccount(username, name, unit == null ? null : unit.id(), phone);
    }
}
