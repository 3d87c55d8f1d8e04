package org.shishi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;
import static org.shishi.assessment.AssessmentFixtures.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentFixtures;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** In the forms of what is counted on paper, which a crawl does not reach: what is refused when empty is marked, and nothing else. */
@WholeApplication
class RequiredFieldsTests {

    private static final int MEMBERS = 60;
    private static final String TYPED = "input:not([type=hidden]), textarea, select";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private AssessmentFixtures meeting;
    private VoteFixtures voting;
    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void meets() {
        meeting = AssessmentFixtures.of(application);
        voting = application.getAutowireCapableBeanFactory().createBean(VoteFixtures.class);
    }

    @Test
    void inAssessments() {
        long prepared = meeting.prepared(MEMBERS, AssessmentRule.usual());
        long counting = meeting.frozen(MEMBERS, FINISHED);
        long different = meeting.differing(MEMBERS, FINISHED);
        long signed = meeting.frozen(MEMBERS, FINISHED);
        meeting.signed(signed, sheet(MEMBERS, new int[] {45, 10, 5}));
        var wrong = new TreeMap<String, String>();
        look("congress", "/assessments/new", wrong);
        look("congress", "/assessments/" + prepared, wrong);
        look("congress", "/assessments/" + prepared + "/edit", wrong);
        look("congress", "/assessments/" + counting, wrong);
        look("finance", "/assessments/" + counting + "/count", wrong);
        look("finance", "/assessments/" + different + "/settle", wrong);
        look("congress", "/assessments/" + signed + "/announcement", wrong);
        assertThat(wrong).isEmpty();
    }

    /** Only where something is 不满意 it needs a day, so that no constraint says so. */
    @Test
    void theDayOfTheRectificationIsMarkedWhereItIsDemanded() {
        long signed = meeting.frozen(MEMBERS, FINISHED);
        meeting.signed(signed, sheet(MEMBERS, new int[] {20, 10, 30}));
        var path = "/assessments/" + signed + "/announcement";
        var congress = visitor("congress");
        var box = Jsoup.parse(congress.get(path).body()).selectFirst("[name=rectifyBy]");
        assertThat(box).isNotNull();
        assertThat(marked(box)).isTrue();
        var refused = congress.post(path, Map.of("text", "公布", "rectifyBy", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused(Jsoup.parse(refused.body()).selectFirst("[name=rectifyBy]")))
                .isTrue();
    }

    @Test
    void inVotes() {
        var rule = VotingRule.usual(VotingMethod.FOR_AGAINST, 2);
        long counting = voting.frozen(rule, MEMBERS, 3);
        long different = voting.differing(rule, MEMBERS);
        var wrong = new TreeMap<String, String>();
        look("finance", "/votes/" + counting + "/count", wrong);
        look("finance", "/votes/" + different + "/settle", wrong);
        assertThat(wrong).isEmpty();
    }

    /** What does not add up is told of all rows and of the head, each at its box. */
    @Test
    void everyRowThatDoesNotAddUpIsMarkedAtOnce() {
        long counting = meeting.frozen(MEMBERS, FINISHED, "2023-X-01-02");
        var sent = new HashMap<>(
                Map.of("due", "60", "present", "61", "issued", "60", "returned", "60", "valid", "59", "invalid", "0"));
        for (int i = 0; i < 2; i++) {
            sent.put("lines[" + i + "].number", "" + (i + 1));
            sent.put("lines[" + i + "].satisfied", "38");
            sent.put("lines[" + i + "].fairlySatisfied", "11");
            sent.put("lines[" + i + "].dissatisfied", "1");
            sent.put("lines[" + i + "].abstain", "" + i);
        }
        var answer = visitor("finance").post("/assessments/" + counting + "/count", sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#present", "#valid", "#lines0.satisfied", "#lines1.satisfied");
    }

    /** Nor does a form fail whose lines are missing. */
    @Test
    void aFormWithoutItsLinesIsShownAgain() {
        long counting = meeting.frozen(MEMBERS, FINISHED);
        long different = meeting.differing(MEMBERS, FINISHED);
        var finance = visitor("finance");
        for (var path : Set.of(counting + "/count", different + "/settle")) {
            var answer = finance.post("/assessments/" + path, Map.of("lines", ""));
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body()).as(path).contains("error-summary");
        }
        long vote = voting.differing(VotingRule.usual(VotingMethod.FOR_AGAINST, 2), MEMBERS);
        assertThat(finance.post("/votes/" + vote + "/settle", Map.of()).statusCode())
                .isEqualTo(422);
    }

    /** Who comes back to a form of a count that has moved on is led to it, not to an error. */
    @Test
    void aCountThatHasMovedOnIsShownAsItStands() {
        var finance = visitor("finance");
        long assessed = meeting.differing(MEMBERS, FINISHED);
        long voted = voting.differing(VotingRule.usual(VotingMethod.FOR_AGAINST, 2), MEMBERS);
        long counting = meeting.frozen(MEMBERS, FINISHED);
        for (var path : Set.of(
                "/assessments/" + assessed + "/count",
                "/votes/" + voted + "/count",
                "/assessments/" + counting + "/settle")) {
            var answer = finance.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(finance.get(answer.headers().firstValue("Location").orElseThrow())
                            .body())
                    .contains("计票已有进展");
        }
    }

    private Visitor visitor(String who) {
        return visitors.computeIfAbsent(who, name -> Visitor.signedIn(port, name));
    }

    /** Sends each form of the page with nothing filled in, and compares what is refused with what was marked. */
    private void look(String who, String path, Map<String, String> wrong) {
        var page = Jsoup.parse(visitor(who).get(path).body());
        for (var form : page.select("main form[method=post]:not([enctype])")) {
            var boxes = form.select(TYPED);
            if (!boxes.isEmpty()) {
                var hidden = new HashMap<String, String>();
                form.select("input[type=hidden]").forEach(box -> hidden.put(box.attr("name"), box.val()));
                boxes.stream()
                        .filter(box -> !box.attr("type").matches("radio|checkbox"))
                        .forEach(box -> hidden.put(box.attr("name"), ""));
                var answer = visitor(who).post(form.attr("action"), hidden);
                var again = Jsoup.parse(answer.body());
                var where = form.attr("action") + " " + answer.statusCode();
                var marked = names(form, RequiredFieldsTests::marked);
                var refused = names(sameForm(again, form), RequiredFieldsTests::refused);
                if (!marked.equals(refused)) {
                    wrong.put(where, "marked " + marked + ", refused " + refused);
                }
            }
        }
    }

    private static Element sameForm(Document page, Element form) {
        return page.select("main form[method=post]").stream()
                .filter(one -> one.attr("action").equals(form.attr("action")))
                .findFirst()
                .orElseGet(() -> new Element("form"));
    }

    private static Set<String> names(Element form, java.util.function.Predicate<Element> which) {
        return form.select(TYPED).stream()
                .filter(which)
                .map(box -> box.attr("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean refused(Element box) {
        return box.hasClass("is-invalid") || box.attr("aria-invalid").equals("true");
    }

    /** For those who hear and for those who see. */
    private static boolean marked(Element box) {
        var group = box.closest("[role=radiogroup]");
        boolean told = (group == null ? box : group).attr("aria-required").equals("true");
        var label =
                box.ownerDocument().select("label[for=\"" + box.id() + "\"]").first();
        boolean seen = label != null && !label.select(".required").isEmpty()
                || !heading(box).select(".required").isEmpty();
        return told && seen;
    }

    private static Element heading(Element box) {
        var cell = box.closest("td");
        var table = box.closest("table");
        return cell == null || table == null
                ? new Element("th")
                : table.select("thead th").get(cell.elementSiblingIndex());
    }
}
