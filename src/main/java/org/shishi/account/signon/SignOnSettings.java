package org.shishi.account.signon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By which sign-ons of others people may come; none where none is set.
 *
 * @param address of this application as browsers see it ({@code https://shishi.example.gov.cn}); empty: as each request says
 * @param contact whom to ask about the sign-on, in words and for both languages: an office and a phone
 * @param waitFor how long an answer of a provider is waited for
 * @param callsAtOnce how many answers are waited for at the same moment; each keeps one of {@code
 *     shishi.requests.strangers-at-work} busy
 * @param providers by the word that stands in addresses and is kept with each link
 */
@Validated
@ConfigurationProperties("shishi.sign-on")
public record SignOnSettings(
        @NotNull @DefaultValue("") String address,
        @NotNull @DefaultValue("") String contact,
        @DurationMin(millis = 100) @DefaultValue("4s") Duration waitFor,
        @Min(1) @DefaultValue("2") int callsAtOnce,
        @Nullable Map<String, @Valid SignOnProvider> providers) {

    public SignOnSettings {
        providers = providers == null ? Map.of() : new LinkedHashMap<>(providers);
        providers.keySet().forEach(SignOnSettings::demandWord);
    }

    private static void demandWord(String id) {
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "shishi.sign-on.providers." + id + ": small letters, digits and hyphens make a name");
        }
    }

    @Override
    public Map<String, SignOnProvider> providers() {
        return providers == null ? Map.of() : providers;
    }

    public boolean offered() {
        return !providers().isEmpty();
    }
}
