package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shishi.account.Rights;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For every rule that wants two persons or more: too few of them never get to the end, whatever they try, although each
 * holds every role of the business and works for whatever unit suits; as many as the rule names do.
 */
@WholeApplication
@Import(VoteFixtures.class)
class TwoPersonRulesTests {

    private static final int ATTEMPTS = 3;
    private static final Set<Role> BUSINESS = EnumSet.complementOf(EnumSet.copyOf(Role.ADMINISTRATORS));

    @Autowired
    ApplicationContext application;

    @Autowired
    StaffDirectory people;

    @Autowired
    Units units;

    @Autowired
    Rights rights;

    @Autowired
    JdbcClient jdbc;

    private List<TwoPersonRule> rules = List.of();

    @BeforeEach
    void allRules() {
        rules = new TwoPersonRules(application).all();
    }

    @TestFactory
    Stream<DynamicTest> tooFewPersonsNeverGetToTheEnd() {
        return rules.stream()
                .flatMap(rule -> tooFew(rule)
                        .map(persons -> DynamicTest.dynamicTest(rule + ": " + persons, () -> {
                            var course = rule.begin().get();
                            assertThat(course.over().getAsBoolean())
                                    .as("at the beginning")
                                    .isFalse();
                            var done = tryAll(persons, course);
                            assertThat(course.over().getAsBoolean())
                                    .as("after " + done)
                                    .isFalse();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> asManyAsTheRuleNamesDo() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule + ": " + rule.persons(), () -> {
                    var course = rule.begin().get();
                    var done = tryAll(rule.persons(), course);
                    assertThat(course.over().getAsBoolean()).as("after " + done).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theDatabaseHoldsThemToo() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    assertThat(rule.heldBy()).isNotEmpty();
                    assertThat(rule.heldBy()).allMatch(this::isInTheDatabase);
                }));
    }

    @Test
    @Holds("GB 8.1.4.2 d")
    void noAccountHoldsTwoOfTheThreeAdministratorsNorOneAndABusinessRole() {
        var security = administrator("secadmin");
        for (var administrator : Role.ADMINISTRATORS) {
            for (var other : Role.values()) {
                if (other != administrator) {
                    assertThatThrownBy(() -> rights.grant(security, "deputy2", Set.of(administrator, other)))
                            .isInstanceOf(RuleViolation.class);
                }
            }
        }
        long deputy = people.named("deputy2").orElseThrow().id();
        assertThatThrownBy(() -> jdbc.sql("insert into account_role values (?, 'AUDITOR')")
                        .param(deputy)
                        .update())
                .rootCause()
                .hasMessageContaining("stands alone");
    }

    /** The companies that are one person too small, and a person whom the rule does not name. */
    private static Stream<List<String>> tooFew(TwoPersonRule rule) {
        var companies = new ArrayList<List<String>>();
        for (var missing : rule.persons()) {
            companies.add(rule.persons().stream()
                    .filter(person -> !person.equals(missing))
                    .toList());
        }
        companies.add(List.of("leader"));
        return companies.stream();
    }

    /** Everybody tries each step under every hat, from the first to the last and again. */
    private List<String> tryAll(List<String> persons, TwoPersonRule.Course course) {
        var done = new ArrayList<String>();
        for (int attempt = 0; attempt < ATTEMPTS && !course.over().getAsBoolean(); attempt++) {
            for (var step : course.steps()) {
                persons.forEach(person -> hats(person).stream()
                        .filter(hat -> taken(step, hat))
                        .findFirst()
                        .ifPresent(hat -> done.add(person + " " + step.name())));
            }
        }
        return done;
    }

    /** Only what the policy or a rule says counts as a refusal: the database must not be what stops people. */
    private static boolean taken(TwoPersonRule.Step step, Actor actor) {
        try {
            step.act().accept(actor);
            return true;
        } catch (Denied | RuleViolation refused) {
            return false;
        }
    }

    private List<Actor> hats(String username) {
        if (username.endsWith("admin")) {
            return List.of(administrator(username));
        }
        return Stream.of("县政府督查室", TwoPersonRules.UNIT)
                .map(name -> units.all().stream()
                        .filter(unit -> unit.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(unit -> hat(username, unit.id(), unit.name()))
                .toList();
    }

    private Actor hat(String username, long unit, String unitName) {
        var person = people.named(username).orElseThrow();
        return new Actor(person.id(), username, person.name(), unit, unitName, BUSINESS, null, false);
    }

    private Actor administrator(String username) {
        var person = people.named(username).orElseThrow();
        return new Actor(person.id(), username, person.name(), null, "", person.roles(), null, false);
    }

    private boolean isInTheDatabase(String name) {
        return jdbc.sql("""
            select exists (select 1 from pg_constraint where conname = :name)
                or exists (select 1 from pg_trigger where tgname = :name)
                or exists (select 1 from pg_indexes where indexname = :name)\
            """).param("name", name).query(Boolean.class).single();
    }
}
