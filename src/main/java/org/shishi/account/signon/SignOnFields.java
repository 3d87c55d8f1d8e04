package org.shishi.account.signon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a provider speaks that follows OAuth 2 in outline and has names of its own. Values may say {@code {client-id}}, {@code
 * {client-secret}}, {@code {code}}, {@code {token}}, {@code {redirect}} and {@code {state}}; places in answers are paths such as
 * {@code content.data.accessToken}.
 *
 * @param askAt where the browser is sent
 * @param ask what is asked there
 * @param tokenAt where a code is exchanged
 * @param token what is sent there
 * @param tokenAs how
 * @param tokenIn where the token stands in the answer
 * @param userAt who it is; none where the answer with the token says so already
 * @param user what is sent there, beside the token as bearer
 * @param userAs how
 * @param subjectIn where the person's unchanging number stands
 * @param nameIn where the person's name for the own page stands
 * @param code as what the browser brings the code
 * @param good a place that must hold a value, such as {@code success=true}; none: whatever is answered with 200
 */
public record SignOnFields(
        @NotBlank String askAt,
        @NotNull Map<String, String> ask,
        @NotBlank String tokenAt,
        @NotNull Map<String, String> token,
        @NotNull @DefaultValue("FORM") As tokenAs,
        @NotBlank @DefaultValue("access_token") String tokenIn,
        @Nullable String userAt,
        @Nullable Map<String, String> user,
        @NotNull @DefaultValue("QUERY") As userAs,
        @NotBlank @DefaultValue("sub") String subjectIn,
        @NotBlank @DefaultValue("name") String nameIn,
        @NotBlank @DefaultValue("code") String code,
        @Nullable String good) {

    /** How fields are sent. */
    public enum As {
        QUERY,
        FORM,
        JSON
    }

    public SignOnFields {
        if (!SignOnProvider.isSafe(askAt)
                || !SignOnProvider.isSafe(tokenAt)
                || userAt != null && !SignOnProvider.isSafe(userAt)) {
            throw new IllegalArgumentException("shishi.sign-on: an address must begin with https://");
        }
    }
}
