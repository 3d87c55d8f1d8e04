package org.shishi.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.account.MailChoice;

/** Where one wants to be written to. */
@NullUnmarked
record MailForm(@Email @Size(max = 200) String email, boolean digest) {

    static MailForm of(MailChoice choice) {
        return new MailForm(choice.email(), choice.digest());
    }

    MailChoice choice() {
        return new MailChoice(email == null || email.isBlank() ? null : email.strip(), digest);
    }
}
