package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.account.SignIn.SignedIn;
import org.shishi.account.factor.SecondFactorSettings;
import org.shishi.frame.security.ActorAuthentication.Shown;
import org.shishi.policy.Actor;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.shishi.policy.Role;
import org.shishi.policy.StepUp;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What comes first, what stays open meanwhile, and what asks once more who is there. */
@WholeApplication
class FactorsTests {

    private static final Instant NOW = Instant.now();
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(2));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    @Holds({"ASVS 6.3.3", "GB 8.1.4.1 d"})
    void administratorsAndCountyWideRolesNeedASecondFactorByDefault() {
        var settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("shishi.second-factor", Bindable.of(SecondFactorSettings.class));
        assertThat(Stream.of(Role.values()).filter(role -> !settings.demands(Set.of(role))))
                .containsExactly(Role.TOWNSHIP_CLERK, Role.DEPARTMENT_CLERK, Role.DEPUTY);
        assertThat(settings.freshFor()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    @Holds("ASVS 6.4.3")
    void theCodeComesBeforeTheNewPasswordAndThatBeforeTheEnrolment() {
        var factors = new Factors(settings(Role.AUDITOR));
        assertThat(factors.pending(person(true, LONG_AGO), new Shown(NOW, null)))
                .isEqualTo(Pending.CODE);
        assertThat(factors.pending(person(true, LONG_AGO), new Shown(NOW, NOW))).isEqualTo(Pending.NEW_PASSWORD);
        assertThat(factors.pending(person(true, null), new Shown(NOW, null))).isEqualTo(Pending.NEW_PASSWORD);
        assertThat(factors.pending(person(false, null), new Shown(NOW, null))).isEqualTo(Pending.ENROLMENT);
        assertThat(factors.pending(person(false, LONG_AGO), new Shown(NOW, NOW)))
                .isNull();
        assertThat(factors.pending(person(false, NOW), new Shown(NOW, LONG_AGO)))
                .as("of another phone than now")
                .isEqualTo(Pending.CODE);
        assertThat(new Factors(settings(Role.LEADER)).pending(person(false, null), new Shown(NOW, null)))
                .isNull();
    }

    /** No password of ours was used, so none has to be changed; the factor of the provider counts where it says that it asked. */
    @Test
    void whoComesFromASignOnIsAskedForTheSecondFactorAlone() {
        var factors = new Factors(settings(Role.AUDITOR));
        assertThat(factors.pending(person(true, LONG_AGO), new Shown(NOW, null, true)))
                .isEqualTo(Pending.CODE);
        assertThat(factors.pending(person(true, LONG_AGO), new Shown(NOW, NOW, true)))
                .isNull();
        assertThat(factors.pending(person(true, null), new Shown(NOW, null, true)))
                .isEqualTo(Pending.ENROLMENT);
        assertThat(factors.pending(person(true, null), new Shown(NOW, NOW, true)))
                .isNull();
    }

    @Test
    void whatIsDangerousWantsTheSecondFactorWhereThereIsOne() {
        var factors = new Factors(settings(Role.AUDITOR));
        assertThat(factors.areFresh(signedIn(null, new Shown(NOW, null)))).isTrue();
        assertThat(factors.areFresh(signedIn(null, new Shown(LONG_AGO, null)))).isFalse();
        assertThat(factors.areFresh(signedIn(LONG_AGO, new Shown(NOW, LONG_AGO))))
                .isFalse();
        assertThat(factors.areFresh(signedIn(LONG_AGO, new Shown(LONG_AGO, NOW))))
                .isTrue();
    }

    @Test
    @Holds("ASVS 6.3.4")
    void nothingElseIsOpenBeforeTheCode() {
        assertThat(endpoints(Pending.CODE))
                .containsExactlyInAnyOrder(
                        "[GET] /login/code",
                        "[POST] /login/code",
                        "[POST] /api/v1/me/proof",
                        "[GET] /login",
                        "[GET] /login/passkey",
                        "[GET] /login/sign-on/{provider}/start",
                        "[POST] /login/sign-on/{provider}/start",
                        "[GET] /login/sign-on/{provider}",
                        "[POST] /login/sign-on/{provider}/ended",
                        "[GET] /login/leaving",
                        "[] /error");
    }

    @Test
    @Holds("ASVS 6.3.4")
    void nothingElseIsOpenBeforeTheEnrolment() {
        assertThat(endpoints(Pending.ENROLMENT))
                .containsExactlyInAnyOrder(
                        "[GET] /account/second-factor",
                        "[POST] /account/second-factor",
                        "[POST] /account/second-factor/change",
                        "[GET] /api/v1/me/second-factor",
                        "[POST] /api/v1/me/second-factor",
                        "[POST] /api/v1/me/second-factor/offer",
                        "[GET] /login",
                        "[GET] /login/passkey",
                        "[GET] /login/sign-on/{provider}/start",
                        "[POST] /login/sign-on/{provider}/start",
                        "[GET] /login/sign-on/{provider}",
                        "[POST] /login/sign-on/{provider}/ended",
                        "[GET] /login/leaving",
                        "[] /error");
    }

    /** Rights, passwords, what is issued and announced, for people and for their scripts. */
    @Test
    @Holds({"ASVS 3.5.3", "ASVS 7.5.1"})
    void whatIsDangerousAsksAgain() {
        assertThat(marked(method -> HandlerMarks.of(method, StepUp.class) != null))
                .contains(
                        "[POST] /admin/accounts/{username}/roles",
                        "[PUT] /api/v1/accounts/{username}/roles",
                        "[POST] /admin/accounts/{username}/password-request",
                        "[POST] /admin/accounts/{username}/password",
                        "[POST] /api/v1/accounts/{username}/password",
                        "[POST] /admin/accounts/{username}/second-factor-reset",
                        "[POST] /admin/accounts/{username}/second-factor-reset/confirm",
                        "[POST] /admin/accounts/import/{id:\\d+}/confirm",
                        "[POST] /admin/acting/{acting}/confirm",
                        "[POST] /api/v1/actings/{acting}/confirmation",
                        "[POST] /account/passkeys",
                        "[POST] /account/passkeys/{passkey}/remove",
                        "[POST] /api/v1/me/passkeys",
                        "[DELETE] /api/v1/me/passkeys/{passkey}",
                        "[POST] /account/sign-on/{provider}/link",
                        "[POST] /account/sign-on/{provider}/end",
                        "[POST] /admin/accounts/{username}/sign-on/{provider}/end",
                        "[DELETE] /api/v1/me/sign-ons/{provider}",
                        "[DELETE] /api/v1/accounts/{username}/sign-ons/{provider}",
                        "[POST] /account/tokens",
                        "[POST] /api/v1/me/tokens",
                        "[POST] /account/feed",
                        "[POST] /api/v1/me/calendar-feed",
                        "[POST] /account/mail",
                        "[PUT] /api/v1/me/mail",
                        "[POST] /admin/accounts/{username}/lock",
                        "[PUT] /api/v1/accounts/{username}/disabled",
                        "[POST] /documents/{id}/issue",
                        "[POST] /api/v1/documents/{id}/issue",
                        "[POST] /votes/{id:\\d+}/announcement")
                .hasSize(39)
                .noneMatch(endpoint -> endpoint.startsWith("[GET]"));
    }

    private Set<String> endpoints(Pending pending) {
        return marked(method -> {
            var open = HandlerMarks.of(method, OpenWhile.class);
            return open != null && Set.of(open.value()).contains(pending);
        });
    }

    private Set<String> marked(java.util.function.Predicate<Method> mark) {
        var found = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (mark.test(handler.getMethod())) {
                info.getPatternValues()
                        .forEach(pattern -> found.add(info.getMethodsCondition().getMethods() + " " + pattern));
            }
        });
        return found;
    }

    private static SecondFactorSettings settings(Role demanded) {
        return new SecondFactorSettings(
                Set.of(demanded), Duration.ofMinutes(10), "Shishi", null, Path.of("second-factor.key"));
    }

    private static SignedIn person(boolean expired, Instant factorSince) {
        var actor = new Actor(7L, "auditor", "周密", null, "", Set.of(Role.AUDITOR), null, expired);
        return new SignedIn(actor, 1, factorSince);
    }

    private static ActorAuthentication signedIn(Instant factorSince, Shown shown) {
        return new ActorAuthentication(person(false, factorSince), shown, null);
    }

    private static final class HandlerMarks {

        static <A extends java.lang.annotation.Annotation> A of(Method method, Class<A> mark) {
            var own = method.getAnnotation(mark);
            return own != null ? own : method.getDeclaringClass().getAnnotation(mark);
        }
    }
}
