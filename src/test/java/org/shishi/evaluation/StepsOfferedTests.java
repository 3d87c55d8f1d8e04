package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.evaluation.EvaluationFixtures.paper;
import static org.shishi.evaluation.EvaluationFixtures.plan;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A page offers the steps that its reader may take now, and says in a line why another one is not there. */
@WholeApplication
class StepsOfferedTests {

    @LocalServerPort
    int port;

    @Autowired
    ManualPoints points;

    @Autowired
    RuleSets rules;

    private EvaluationFixtures fixtures;

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
    }

    private Element page(String username, String address) {
        var main = Jsoup.parse(Visitor.signedIn(port, username).get(address).body())
                .selectFirst("main");
        return java.util.Objects.requireNonNull(main);
    }

    @Test
    void aPointByHandIsAnsweredByAnother() {
        int year = fixtures.year();
        fixtures.enforced(plan(year, ""));
        long point = points.enter(fixtures.drafter(), fixtures.innovation(year, "2"), paper());
        var address = "/evaluations/points/" + point;
        var own = page("inspector", address);
        assertThat(own.select("form[action$=/answer]")).isEmpty();
        assertThat(own.text()).contains("须由另一人确认");
        assertThat(page("inspection", address).select("form[action$=/answer] button"))
                .hasSize(2);
        points.answer(fixtures.office(), point, 0L, true, "");
    }

    @Test
    void rulesAreEnforcedByAnother() {
        var address = "/evaluations/rules/" + rules.draft(fixtures.drafter(), plan(fixtures.laterYear(), ""));
        var own = page("inspector", address);
        assertThat(own.select("form[action$=/enforcement]")).isEmpty();
        assertThat(own.text()).contains("须由另一人施行", "部门 100.00");
        assertThat(page("inspection", address).select("form[action$=/enforcement]"))
                .hasSize(1);
    }

    @Test
    void aSupersededVersionSaysByWhichOneAndNoFormOpensForWhatIsInForce() {
        int year = fixtures.year();
        long first = fixtures.enforced(plan(year, "")).id();
        assertThat(page("inspection", "/evaluations/rules/" + first).text()).contains("起施行");
        long second = fixtures.enforced(plan(year, "改口径")).id();
        var old = page("inspection", "/evaluations/rules/" + first);
        assertThat(old.select("h1").text()).contains("已废止").doesNotContain("起施行");
        assertThat(old.select("a[href=/evaluations/rules/" + second + "]")).hasSize(1);
        assertThat(page("inspection", "/evaluations/rules/" + second)
                        .select("h1")
                        .text())
                .contains("起施行");
        for (long id : new long[] {first, second}) {
            assertThat(Visitor.signedIn(port, "inspection")
                            .get("/evaluations/rules/" + id + "/edit")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void freezingIsAskedForOnceTheTimeToObjectIsOver() {
        int year = fixtures.year();
        fixtures.enforced(plan(year, ""));
        var running = page("inspection", "/evaluations/" + fixtures.published(year));
        assertThat(running.select("form[action$=/freeze]")).isEmpty();
        assertThat(running.text()).contains("期满后才能冻结");
        assertThat(page("inspection", "/evaluations/" + fixtures.closedToObjections(year))
                        .select("form[action$=/freeze]"))
                .hasSize(1);
    }
}
