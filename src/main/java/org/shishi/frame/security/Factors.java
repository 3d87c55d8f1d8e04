package org.shishi.frame.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SignIn;
import org.shishi.account.factor.SecondFactorSettings;
import org.shishi.frame.security.ActorAuthentication.Shown;
import org.shishi.policy.Pending;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Knows what somebody who has signed in lacks, and whether what was shown is fresh enough for what is dangerous. */
@Component
class Factors {

    private final SecondFactorSettings settings;

    Factors(SecondFactorSettings settings) {
        this.settings = settings;
    }

    @Nullable
    Pending pending(SignIn.SignedIn who, Shown shown) {
        var since = who.factorSince();
        if (since != null && !shown.codeSince(since)) {
            return Pending.CODE;
        }
        if (shown.outside()) {
            return since == null && shown.code() == null ? enrolment(who) : null; // no password of ours was used
        }
        return who.actor().passwordExpired() ? Pending.NEW_PASSWORD : since == null ? enrolment(who) : null;
    }

    private @Nullable Pending enrolment(SignIn.SignedIn who) {
        return settings.demands(who.actor().roles()) ? Pending.ENROLMENT : null;
    }

    /** By the code where there is a second factor, which the password alone does not replace. */
    boolean areFresh(ActorAuthentication who) {
        if (settings.freshFor().isZero()) {
            return true;
        }
        var factor =
                who.hasSecondFactor() ? ActorAuthentication.CODE_AUTHORITY : FactorGrantedAuthority.PASSWORD_AUTHORITY;
        var fresh = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(required -> required.authority(factor).validDuration(settings.freshFor()))
                .build();
        return Objects.requireNonNull(fresh.authorize(() -> who, who)).isGranted();
    }
}
