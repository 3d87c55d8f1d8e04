package org.shishi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.policy.Decision.Verdict;
import org.shishi.testing.Holds;

class PolicyTests {

    private static final Resource SOMEBODY = Resource.ownedBy(7L, "account:li");

    @Test
    void onlyTheAuditorReadsTheTrail() {
        assertThat(whoMay(Action.TRAIL_READ, Resource.all("trail"))).containsExactly(Role.AUDITOR);
    }

    @Test
    @Holds("GB 8.1.4.2 e")
    void onlyTheSecurityAdministratorGrantsRights() {
        assertThat(whoMay(Action.ACCOUNT_GRANT, SOMEBODY)).containsExactly(Role.SECURITY_ADMINISTRATOR);
    }

    @Test
    void onlyTheSystemAdministratorMakesAccountsAndUnits() {
        assertThat(whoMay(Action.ACCOUNT_EDIT, SOMEBODY)).containsExactly(Role.SYSTEM_ADMINISTRATOR);
        assertThat(whoMay(Action.UNIT_EDIT, Resource.of("unit:1"))).containsExactly(Role.SYSTEM_ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @Holds("ASVS 7.4.5")
    void everybodyEndsTheirOwnSessionsAndNobodyElsesButTheSecurityAdministrator(Role role) {
        assertThat(decide(role, 7L, Action.SESSION_END).allowed()).isTrue();
        assertThat(decide(role, 8L, Action.SESSION_END).allowed()).isEqualTo(role == Role.SECURITY_ADMINISTRATOR);
    }

    @Test
    void whoMayNotReadARecordIsNotToldThatItExists() {
        assertThat(decide(Role.TOWNSHIP_CLERK, 8L, Action.ACCOUNT_EDIT).verdict())
                .isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void whoMayReadARecordIsToldThatMoreIsForbidden() {
        assertThat(decide(Role.SECURITY_ADMINISTRATOR, 8L, Action.ACCOUNT_EDIT).verdict())
                .isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    @Holds("ASVS 8.2.3")
    void aPhoneIsMaskedForThoseWhoReadAccounts() {
        assertThat(decide(Role.SYSTEM_ADMINISTRATOR, 8L, Action.ACCOUNT_READ).masked())
                .contains(Policy.PHONE);
        assertThat(decide(Role.SYSTEM_ADMINISTRATOR, 8L, Action.ACCOUNT_SHOW_PHONE)
                        .masked())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aListShowsNobodyWhatTheItemWouldRefuse(Action action) {
        for (var role : Role.values()) {
            var actor = actor(role, 8L);
            if (Policy.scope(actor, action).everything()) {
                assertThat(Policy.decide(actor, action, SOMEBODY).verdict())
                        .as("%s %s", role, action)
                        .isNotEqualTo(Verdict.HIDDEN);
            }
        }
    }

    @Test
    @Holds("GB 8.1.4.2 d")
    void noAdministratorHoldsASecondRole() {
        for (var administrator : Role.ADMINISTRATORS) {
            for (var other : EnumSet.complementOf(EnumSet.of(administrator))) {
                assertThat(Role.compatible(Set.of(administrator, other)))
                        .as("%s + %s", administrator, other)
                        .isFalse();
            }
        }
        assertThat(Role.compatible(Set.of(Role.COUNTY_OFFICE, Role.LEADER))).isTrue();
    }

    private static Set<Role> whoMay(Action action, Resource resource) {
        var may = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> Policy.decide(actor(role, 8L), action, resource).allowed())
                .forEach(may::add);
        return may;
    }

    private static Decision decide(Role role, long account, Action action) {
        return Policy.decide(actor(role, account), action, SOMEBODY);
    }

    private static Actor actor(Role role, long id) {
        return new Actor(id, "somebody", "somebody", 3L, "unit", Set.of(role), null, false);
    }
}
