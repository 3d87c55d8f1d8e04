package org.shishi.account.signon;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.shishi.account.signon.SignOnRefused.Why;
import org.shishi.shared.Choice;
import org.shishi.shared.RealTime;
import org.springframework.stereotype.Component;

/** The sign-ons that are set, each spoken with in its own way. */
@Component
public class SignOnProviders {

    private final SignOnSettings settings;
    private final Map<String, SignOnProtocol> protocols = new LinkedHashMap<>();

    SignOnProviders(SignOnSettings settings, RealTime time) {
        this.settings = settings;
        var places = new Semaphore(settings.callsAtOnce());
        settings.providers().forEach((id, provider) -> {
            var calls = new ProviderCalls(settings.waitFor(), places, time);
            protocols.put(
                    id,
                    switch (provider.kind()) {
                        case OIDC -> new OidcProtocol(id, provider, calls, time);
                        case CAS -> new CasProtocol(provider, calls);
                        case FIELDS -> new FieldsProtocol(provider, calls);
                    });
        });
    }

    public boolean offered() {
        return settings.offered();
    }

    /** Whom to ask, as the settings say it; empty where they do not. */
    public String contact() {
        return settings.contact();
    }

    /** For the buttons: the word of the address and the name. */
    public List<Choice> choices(Locale language) {
        return settings.providers().entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue().name(language)))
                .toList();
    }

    public Optional<String> name(String id, Locale language) {
        return Optional.ofNullable(settings.providers().get(id)).map(provider -> provider.name(language));
    }

    /** Whether coming from there once more counts as the second factor. */
    public boolean tellsOfFactors(String id) {
        var provider = settings.providers().get(id);
        return provider != null && provider.tellsOfFactors();
    }

    /** Whether it can ask anew who is there, and says that it did. */
    public boolean asksAgain(String id) {
        var provider = settings.providers().get(id);
        return provider != null && provider.kind() != SignOnProvider.Kind.FIELDS;
    }

    SignOnProtocol protocol(String id) {
        var protocol = protocols.get(id);
        if (protocol == null) {
            throw new SignOnRefused(Why.GONE);
        }
        return protocol;
    }

    /**
     * Where a person who signs out here signs out there too.
     *
     * @param here this application, as the browser sees it
     */
    public Optional<URI> leave(SignOnSession.Held held, String here) {
        var protocol = protocols.get(held.provider());
        return protocol == null ? Optional.empty() : protocol.leave(held.idToken(), address(here) + "/login?out");
    }

    /** As the settings name it, or else as the request does. */
    String address(String here) {
        return settings.address().isEmpty() ? here : settings.address().replaceFirst("/$", "");
    }

    @Nullable
    String claim(String id) {
        var provider = settings.providers().get(id);
        return provider == null ? null : provider.accountClaim();
    }
}
