package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Whoever agrees to what another one wrote agrees to what stood on the page: exchanged after the page was opened, it is
 * refused, and agreed to once it was looked at again.
 */
@WholeApplication
@Import(VoteFixtures.class)
class SecondLooksTests {

    /** Rules whose second person cannot be shown one thing and agree to another. */
    private static final Set<String> BOUND =
            Set.of(
                    "two tellers count", // each enters a sheet of his own
                    "two scrutineers sign", // a hash over everything
                    "an assessment is counted by two and signed by two before it is announced", // the same
                    "a finished vote is brought by one and confirmed by another", // what was brought never changes
                    "a register of slips on paper is brought by one and confirmed by another", // nor this
                    EvaluationCourses.POINT, // nor what was entered by hand
                    EvaluationCourses.OBJECTION, // nor what a unit said
                    EvaluationCourses.REVOCATION, // nor what was decided
                    "a minor adjustment is asked for, judged and put on file by three", // nor what was asked for
                    "a major adjustment is asked for, judged and decided by three",
                    ActingCourses.ASKED, // nor the days of a stand-in
                    VetoCourses.EXEMPTED, // steps only follow, none is exchanged
                    VetoCourses.LIFTED,
                    VetoCourses.REVOKED,
                    "an account with rights is made by two administrators", // rights are the grantor's own choice
                    "a password of somebody else is asked for by one administrator and handed over by another"); // chosen by none

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private TwoPersonRules rules;
    private List<SecondLook> looks = List.of();

    @BeforeEach
    void allLooks() {
        rules = new TwoPersonRules(application);
        looks = new SecondLooks(application, rules).all();
    }

    @Test
    void everyRuleHasItsSecondLook() {
        var known = new TreeSet<>(BOUND);
        looks.forEach(look -> known.add(look.rule()));
        assertThat(rules.all()).extracting(TwoPersonRule::name).containsExactlyInAnyOrderElementsOf(known);
    }

    @TestFactory
    Stream<DynamicTest> whatIsAgreedToIsWhatStoodOnThePage() {
        return looks.stream()
                .map(look -> DynamicTest.dynamicTest(look.rule(), () -> {
                    var opened = look.begin().get();
                    var second = Visitor.signedIn(port, look.second());
                    var stale = form(second, opened);
                    opened.exchange().run();
                    assertThat(second.post(opened.action(), stale).statusCode()).isIn(409, 422);
                    assertThat(opened.agreed().getAsBoolean()).isFalse();
                    var looked = second.post(opened.action(), form(second, opened));
                    assertThat(looked.statusCode()).as(looked.body()).isEqualTo(302);
                    assertThat(opened.agreed().getAsBoolean()).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aProgramSaysWhatItLookedAt() {
        return looks.stream()
                .map(look -> DynamicTest.dynamicTest(look.rule(), () -> {
                    var opened = look.begin().get();
                    var second = Visitor.signedIn(port, look.second());
                    var refused = second.call(
                            "POST", opened.call().path(), opened.call().json());
                    assertThat(refused.statusCode()).isEqualTo(409);
                    assertThat(refused.body()).contains("shared.looked.missing");
                    assertThat(opened.agreed().getAsBoolean()).isFalse();
                }));
    }

    /** What the form on the page sends. */
    private static Map<String, String> form(Visitor second, SecondLook.Opened opened) {
        var page = second.get(opened.page());
        assertThat(page.statusCode()).isEqualTo(200);
        var form = Jsoup.parse(page.body()).selectFirst("form[method=post][action=" + opened.action() + "]");
        assertThat(form).as("the form to agree by").isNotNull();
        var fields = new HashMap<>(opened.said());
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }
}
