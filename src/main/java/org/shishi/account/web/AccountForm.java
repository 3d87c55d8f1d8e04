package org.shishi.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.account.AccountView;
import org.shishi.account.SaveAccount;

/** What the browser or a program sent of an account. */
@NullUnmarked
record AccountForm(
        @NotBlank @Size(max = 40) @Pattern(regexp = USERNAME, message = "{account.username.letters}")
        String username,

        @NotBlank @Size(max = 40) @Pattern(regexp = NAME, message = "{account.name.number}")
        String name,

        Long unitId,

        @Pattern(regexp = "|[0-9+* -]{5,20}", message = "{account.phone.digits}")
        String phone,

        long version) {

    /** A phone number has its own field, where it is masked. */
    static final String NAME = "(?:(?!\\d{7}).)*";

    /** Nothing at all is only missing, not wrong as well. */
    static final String USERNAME = "|[A-Za-z0-9._-]{3,}";

    static AccountForm empty() {
        return new AccountForm("", "", null, "", 0);
    }

    static AccountForm of(AccountView account) {
        return new AccountForm(
                account.username(), account.name(), account.unitId(), account.phone(), account.version());
    }

    SaveAccount command() {
        return command(username);
    }

    SaveAccount command(String username) {
        return new SaveAccount(username, name.strip(), unitId, phone == null || phone.isBlank() ? null : phone.strip());
    }
}
