package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.account.factor.PasskeyOrigin;

/** What is sent about one's own passkeys. */
final class PasskeyForms {

    private PasskeyForms() {}

    /** A passkey that a device has made: its name, and the device's answer in JSON. */
    @NullUnmarked
    record NewPasskey(
            @NotBlank @Size(max = 60) String label,

            @NotBlank(message = "{account.passkey.unanswered}") @Size(max = 16_000)
            String credential) {}

    /** What its owner calls it. */
    @NullUnmarked
    record Label(@NotBlank @Size(max = 60) String label) {}

    static PasskeyOrigin origin(HttpServletRequest request) {
        return PasskeyOrigin.of(request.getScheme(), request.getServerName(), request.getServerPort());
    }
}
