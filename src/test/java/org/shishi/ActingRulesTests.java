package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shishi.account.Accounts;
import org.shishi.account.SaveAccount;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.BrokenConstraint;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A stand-in is no second person: whoever acts for somebody gets no company to the end that is one person too small. */
@WholeApplication
@Import(VoteFixtures.class)
class ActingRulesTests {

    private static final int ATTEMPTS = 3;
    private static final Set<Role> BUSINESS = EnumSet.complementOf(EnumSet.copyOf(Role.ADMINISTRATORS));
    private static int made;

    @Autowired
    ApplicationContext application;

    @Autowired
    StaffDirectory people;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private List<TwoPersonRule> rules = List.of();

    @BeforeEach
    void allRulesOfTheField() {
        rules = new TwoPersonRules(application)
                .all().stream()
                        .filter(rule -> rule.persons().stream().noneMatch(person -> person.endsWith("admin")))
                        .toList();
    }

    @TestFactory
    Stream<DynamicTest> withAStandInTooFewAreStillTooFew() {
        return rules.stream()
                .flatMap(rule -> rule.persons().stream()
                        .flatMap(missing -> rule.persons().stream()
                                .filter(person -> !person.equals(missing))
                                .map(person -> DynamicTest.dynamicTest(
                                        rule + ": without " + missing + ", somebody for " + person, () -> {
                                            var course = rule.begin().get();
                                            var company = new ArrayList<Person>();
                                            rule.persons().stream()
                                                    .filter(one -> !one.equals(missing))
                                                    .forEach(one -> company.add(new Person(one, null)));
                                            company.add(new Person(person, standIn()));
                                            var done = tryAll(company, course);
                                            assertThat(course.over().getAsBoolean())
                                                    .as("after " + done)
                                                    .isFalse();
                                        }))));
    }

    /** What two persons have done is done: that one of them acts for the other later does not make it wrong. */
    @TestFactory
    Stream<DynamicTest> whatIsFinishedIsNotJudgedAgain() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> {
                    var before = lastRows();
                    var course = rule.begin().get();
                    var done = tryAll(
                            rule.persons().stream()
                                    .map(one -> new Person(one, null))
                                    .toList(),
                            course);
                    assertThat(course.over().getAsBoolean()).as("after " + done).isTrue();
                    before.forEach((table, last) -> rule.persons()
                            .forEach(person -> rule.persons().stream()
                                    .filter(other -> !other.equals(person))
                                    .forEach(other -> touch(table, last, person, other))));
                }));
    }

    /** The newest row of each table whose rows hold two persons. */
    private Map<String, Long> lastRows() {
        var tables = jdbc.sql("""
                        select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                        where p.proname = 'acting_two_persons' and c.relname <> 'evaluation_freeze'""").query(String.class).list();
        assertThat(tables).contains("notice", "project_closing", "adjustment");
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select coalesce(max(id), 0) from " + table)
                                .query(Long.class)
                                .single()));
    }

    /** As whatever is done later by one of them, acting for the other, touches the row. */
    private void touch(String table, long after, String person, String other) {
        for (long row : jdbc.sql("select id from " + table + " where id > ?")
                .param(after)
                .query(Long.class)
                .list()) {
            transactions.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.sql("select set_config('shishi.acting', ?, true)")
                        .param(id(person) + ":" + id(other))
                        .query(String.class)
                        .single();
                try {
                    jdbc.sql("update " + table + " set id = id where id = ?")
                            .param(row)
                            .update();
                } catch (DataAccessException e) { // what stays as it is for whoever comes
                    assertThat(e.getMessage()).as(person + " for " + other).doesNotContain("acting_two_persons");
                }
            });
        }
    }

    /** Neither does it stand in the way of the others, who are still to come. */
    @Test
    void whoAcceptedMayActForWhoCompletedAndOthersCloseIt() {
        var course = rules.stream()
                .filter(rule -> rule.name().contains("asked to be closed and closed by four"))
                .findFirst()
                .orElseThrow()
                .begin()
                .get();
        var township = new Person("township", null);
        var county = new Person("county", null);
        tryAll(List.of(township), new TwoPersonRule.Course(course.steps().subList(0, 1), course.over()));
        tryAll(List.of(county), new TwoPersonRule.Course(course.steps().subList(1, 3), course.over()));
        jdbc.sql("""
                        insert into acted_for (what, matter, account_id, for_id)
                        select 'project', max(project_id), ?, ? from project_handover""").params(id("county"), id("township")).update();
        var done = tryAll(List.of(new Person("department", null), new Person("inspection", null)), course);
        assertThat(course.over().getAsBoolean()).as("after " + done).isTrue();
    }

    private long id(String username) {
        return people.named(username).orElseThrow().id();
    }

    /** What the tables refuse is said in words, on the page and to a program. */
    @Test
    void theReasonIsSaid() {
        var course = new TwoPersonRules(application).supervision().issuing();
        var drafter = hats(new Person("inspection", standIn())).get(0);
        assertThat(taken(course.steps().get(0), drafter)).isTrue();
        long notice = jdbc.sql("select id from notice where drafted_by = ?")
                .param(drafter.id())
                .query(Long.class)
                .single();
        var colleague = Visitor.signedIn(port, "inspection");
        var fields = new HashMap<String, String>();
        Jsoup.parse(colleague.get("/supervision/notices/" + notice + "/issue").body())
                .select("main form input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        var refused = colleague.post("/supervision/notices/" + notice + "/issue", fields);
        assertThat(refused.statusCode()).as(refused.body()).isIn(409, 422);
        assertThat(refused.body()).contains("算作一人");
        assertThat(course.over().getAsBoolean()).isFalse();
    }

    /** Who acts, as oneself or by a stand-in. */
    private record Person(String username, Actor standIn) {}

    private Actor standIn() {
        var account = accounts.create(Actor.SYSTEM, new SaveAccount("for-" + ++made, "代班人", null, null));
        return new Actor(account.id(), account.username(), account.name(), null, "", BUSINESS, null, false);
    }

    private List<String> tryAll(List<Person> company, TwoPersonRule.Course course) {
        var done = new ArrayList<String>();
        for (int attempt = 0; attempt < ATTEMPTS && !course.over().getAsBoolean(); attempt++) {
            for (var step : course.steps()) {
                company.forEach(person -> hats(person).stream()
                        .filter(hat -> taken(step, hat))
                        .findFirst()
                        .ifPresent(hat -> done.add(hat.name() + " " + step.name())));
            }
        }
        return done;
    }

    /** The database holds what the rules of the code, which compare accounts, do not see. */
    private static boolean taken(TwoPersonRule.Step step, Actor actor) {
        try {
            step.act().accept(actor);
            return true;
        } catch (Denied | RuleViolation refused) {
            return false;
        } catch (RuntimeException e) {
            if (BrokenConstraint.of(e)
                    .filter(broken -> broken.code().equals("shared.acting.two-persons"))
                    .isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    private List<Actor> hats(Person person) {
        var known = people.named(person.username()).orElseThrow();
        return Stream.of("县政府督查室", TwoPersonRules.UNIT)
                .map(name -> units.all().stream()
                        .filter(unit -> unit.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(unit -> {
                    var standIn = person.standIn();
                    var one = standIn == null
                            ? new Actor(
                                    known.id(),
                                    known.username(),
                                    known.name(),
                                    unit.id(),
                                    unit.name(),
                                    BUSINESS,
                                    null,
                                    false)
                            : new Actor(
                                    standIn.id(),
                                    standIn.username(),
                                    standIn.name(),
                                    unit.id(),
                                    unit.name(),
                                    BUSINESS,
                                    null,
                                    false);
                    return standIn == null
                            ? one
                            : one.actingFor(new Actor.ActingFor(known.id(), known.username(), known.name()), BUSINESS);
                })
                .toList();
    }
}
