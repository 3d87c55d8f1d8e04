package org.shishi.account.factor;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who needs a second factor here, and how long it holds.
 *
 * @param demandedOf whoever holds one of these roles does nothing before enrolling; all others may
 * @param freshFor how old the last proof may be for what is dangerous; nothing asks again at 0
 * @param issuer the name under which an authenticator lists the code
 * @param key what seals the secrets: 32 bytes in Base64, the same on every node; none: it is in {@code keyFile}
 * @param keyFile where it is kept otherwise; made with the first secret where there is none
 */
@Validated
@ConfigurationProperties("shishi.second-factor")
public record SecondFactorSettings(
        @DefaultValue({
            "SYSTEM_ADMINISTRATOR",
            "SECURITY_ADMINISTRATOR",
            "AUDITOR",
            "COUNTY_OFFICE",
            "INSPECTION_OFFICE",
            "FINANCE",
            "CONGRESS_STAFF",
            "LEADER"
        })
        Set<Role> demandedOf,

        @DurationMin(seconds = 0) @DefaultValue("10m") Duration freshFor,
        @NotBlank @DefaultValue("Shishi") String issuer,
        @Nullable String key,
        Path keyFile) {

    public boolean demands(Set<Role> roles) {
        return !Collections.disjoint(demandedOf, roles);
    }
}
