package org.shishi.account.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where passkeys work: a device binds each to one host name, and uses it nowhere else.
 *
 * @param host the name under which people reach the application, without scheme and port; empty: there are no passkeys
 * @param name what the device calls the application when it asks for the finger
 */
@Validated
@ConfigurationProperties("shishi.passkeys")
public record PasskeySettings(
        @NotNull @DefaultValue("") String host,
        @NotBlank @DefaultValue("Shishi") String name) {

    public boolean offered() {
        return !host.isEmpty();
    }

    /** Browsers keep them to TLS, but for the machine itself. */
    public boolean workAt(String asked, boolean secure) {
        return offered() && host.equalsIgnoreCase(asked) && (secure || host.equals("localhost"));
    }
}
