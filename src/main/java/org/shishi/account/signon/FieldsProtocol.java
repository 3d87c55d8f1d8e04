package org.shishi.account.signon;

import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.signon.SignOnFields.As;
import org.shishi.account.signon.SignOnRefused.Why;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** OAuth 2 with fields of its own, as the settings tell them (专有钉钉, 浙政钉 and their like). */
class FieldsProtocol implements SignOnProtocol {

    private final SignOnProvider provider;
    private final SignOnFields fields;
    private final ProviderCalls calls;
    private final RestClient client;
    private final StringKeyGenerator chance =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    FieldsProtocol(SignOnProvider provider, ProviderCalls calls) {
        this.provider = provider;
        this.fields = Objects.requireNonNull(provider.fields());
        this.calls = calls;
        this.client = RestClient.builder().requestFactory(calls.requests()).build();
    }

    @Override
    public Begun begin(String redirect, boolean again) {
        var state = chance.generateKey();
        var values = Map.of("client-id", provider.clientId(), "redirect", redirect, "state", state);
        var to = UriComponentsBuilder.fromUriString(fields.askAt());
        var sent = filled(fields.ask(), values);
        sent.putIfAbsent("state", state);
        sent.keySet().forEach(name -> to.queryParam(name, "{" + name + "}"));
        return new Begun(to.encode().buildAndExpand(sent).toUri(), state, "", "");
    }

    @Override
    public Arrived arrive(SignOnStart start, Map<String, String> answer) {
        var code = answer.get(fields.code());
        if (code == null || code.isEmpty()) {
            throw new SignOnRefused(Why.CANCELLED);
        }
        var values = new HashMap<String, String>();
        values.put("client-id", provider.clientId());
        values.put("client-secret", Objects.requireNonNullElse(provider.secret(), ""));
        values.put("code", code);
        values.put("redirect", start.redirect());
        values.put("state", start.state());
        return calls.during(() -> person(values));
    }

    private Arrived person(Map<String, String> values) {
        var told = asked(fields.tokenAt(), HttpMethod.POST, fields.tokenAs(), filled(fields.token(), values), null);
        var userAt = fields.userAt();
        if (userAt != null) {
            var token = Claims.textAt(told, fields.tokenIn());
            if (token == null) {
                throw new SignOnRefused(Why.REFUSED);
            }
            values.put("token", token);
            var sent = filled(Objects.requireNonNullElse(fields.user(), Map.of()), values);
            told = asked(
                    userAt,
                    fields.userAs() == As.QUERY ? HttpMethod.GET : HttpMethod.POST,
                    fields.userAs(),
                    sent,
                    token);
        }
        var subject = Claims.textAt(told, fields.subjectIn());
        if (subject == null || subject.isBlank()) {
            throw new SignOnRefused(Why.REFUSED);
        }
        var claim = provider.accountClaim();
        var names = claim == null ? List.<String>of() : Claims.texts(Claims.at(told, claim));
        var shown = Objects.requireNonNullElse(Claims.textAt(told, fields.nameIn()), subject);
        return new Arrived(subject, names, shown, null, false, null, null);
    }

    private static Map<String, String> filled(Map<String, String> fields, Map<String, String> values) {
        var sent = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            var text = value;
            for (var known : values.entrySet()) {
                text = text.equals("{" + known.getKey() + "}") ? known.getValue() : text;
            }
            sent.put(name, text);
        });
        return sent;
    }

    private Map<?, ?> asked(
            String address, HttpMethod method, As as, Map<String, String> sent, @Nullable String bearer) {
        var to = UriComponentsBuilder.fromUriString(address);
        if (as == As.QUERY) {
            sent.keySet().forEach(name -> to.queryParam(name, "{" + name + "}"));
        }
        var request = client.method(method).uri(to.encode().buildAndExpand(sent).toUri());
        if (bearer != null) {
            request.headers(headers -> headers.setBearerAuth(bearer));
        }
        if (as == As.FORM) {
            var form = new LinkedMultiValueMap<String, String>();
            sent.forEach(form::add);
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form);
        } else if (as == As.JSON) {
            request.contentType(MediaType.APPLICATION_JSON).body(sent);
        }
        try {
            return good(request.retrieve().body(Map.class));
        } catch (HttpClientErrorException e) {
            throw new SignOnRefused(Why.REFUSED, e);
        } catch (RestClientException e) {
            throw ProviderCalls.isOutage(e) ? e : new SignOnRefused(Why.REFUSED, e);
        }
    }

    private Map<?, ?> good(@Nullable Map<?, ?> told) {
        var demanded = fields.good();
        if (told == null) {
            throw new SignOnRefused(Why.REFUSED);
        }
        if (demanded != null) {
            var parts = demanded.split("=", 2);
            if (parts.length != 2 || !parts[1].equals(Claims.textAt(told, parts[0]))) {
                throw new SignOnRefused(Why.REFUSED);
            }
        }
        return told;
    }
}
