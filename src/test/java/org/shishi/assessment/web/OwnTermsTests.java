package org.shishi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;
import static org.shishi.assessment.AssessmentFixtures.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentFixtures;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.testing.MessageKeys;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vote and an assessment are counted by the same machinery; each page says what it is by its own terms. */
@WholeApplication
class OwnTermsTests {

    private static final Map<String, Pattern> OF_VOTES = Map.of(
            "zh-CN", Pattern.compile("票决|候选|选票|投票|选举|赞成|反对"),
            "en", Pattern.compile("(?i)\\bvot(e|es|ed|ing)\\b|candidate|\\belect(ed|ion)|\\bround\\b"));

    private static final Map<String, Pattern> OF_ASSESSMENTS = Map.of(
            "zh-CN", Pattern.compile("测评|满意"),
            "en", Pattern.compile("(?i)assess|satisfied"));

    private static final int MEMBERS = 60;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private AssessmentFixtures meeting;
    private VoteFixtures voting;

    @BeforeEach
    void meets() {
        meeting = AssessmentFixtures.of(application);
        voting = application.getAutowireCapableBeanFactory().createBean(VoteFixtures.class);
    }

    @AfterEach
    void speaksAsBefore() {
        jdbc.sql("update account set language = null where language is not null")
                .update();
    }

    @Test
    void noMessageOfAnAssessmentSpeaksOfAVote() {
        var messages = MessageKeys.ofTheApplication();
        assertThat(said(messages.chinese(), "assessment.", OF_VOTES.get("zh-CN")))
                .isEmpty();
        assertThat(said(messages.english(), "assessment.", OF_VOTES.get("en"))).isEmpty();
        assertThat(said(messages.chinese(), "vote.", OF_ASSESSMENTS.get("zh-CN")))
                .isEmpty();
        assertThat(said(messages.english(), "vote.", OF_ASSESSMENTS.get("en"))).isEmpty();
    }

    private static Map<String, String> said(Map<String, String> messages, String first, Pattern foreign) {
        var found = new LinkedHashMap<String, String>();
        messages.forEach((key, text) -> {
            if (key.startsWith(first) && foreign.matcher(text).find()) {
                found.put(key, text);
            }
        });
        return found;
    }

    @Test
    void noPageOfAnAssessmentSpeaksOfAVote() {
        long prepared = meeting.prepared(MEMBERS, AssessmentRule.usual());
        long counting = meeting.frozen(MEMBERS, FINISHED);
        long different = meeting.differing(MEMBERS, FINISHED);
        long counted = meeting.frozen(MEMBERS, FINISHED);
        meeting.counted(counted, sheet(MEMBERS, new int[] {20, 10, 30}));
        long signed = meeting.frozen(MEMBERS, FINISHED);
        meeting.signed(signed, sheet(MEMBERS, new int[] {20, 10, 30}));
        var root = "/assessments/";
        assertThat(foreign(
                        OF_VOTES,
                        "congress " + root.substring(0, root.length() - 1),
                        "congress " + root + "new",
                        "congress " + root + prepared,
                        "finance " + root + counting,
                        "finance " + root + counting + "/count",
                        "congress " + root + counting + "/ballot",
                        "finance " + root + different,
                        "finance " + root + different + "/settle",
                        "deputy " + root + counted,
                        "congress " + root + signed,
                        "congress " + root + signed + "/announcement"))
                .isEmpty();
    }

    @Test
    void noPageOfAVoteSpeaksOfAnAssessment() {
        var rule = VotingRule.usual(VotingMethod.FOR_AGAINST, 2);
        long prepared = voting.prepared(rule, MEMBERS);
        long counting = voting.frozen(rule, MEMBERS, 3);
        long different = voting.differing(rule, MEMBERS);
        assertThat(foreign(
                        OF_ASSESSMENTS,
                        "congress /votes/" + prepared,
                        "finance /votes/" + counting,
                        "finance /votes/" + counting + "/count",
                        "congress /votes/" + counting + "/ballot",
                        "congress /votes/" + counting + "/tally",
                        "finance /votes/" + different + "/settle"))
                .isEmpty();
    }

    /** The words that do not belong on these pages, each opened by whose it is. */
    private List<String> foreign(Map<String, Pattern> words, String... opened) {
        var visitors = new LinkedHashMap<String, Visitor>();
        var found = new ArrayList<String>();
        for (var one : opened) {
            var who = one.substring(0, one.indexOf(' '));
            var path = one.substring(one.indexOf(' ') + 1);
            var visitor = visitors.computeIfAbsent(who, name -> Visitor.signedIn(port, name));
            words.forEach((language, foreign) -> {
                var answer = visitor.get(path + "?year=2023&lang=" + language);
                assertThat(answer.statusCode()).as(one).isEqualTo(200);
                var match = foreign.matcher(shown(Jsoup.parse(answer.body())));
                while (match.find()) {
                    found.add(language + " " + one + ": " + match.group());
                }
            });
        }
        return found;
    }

    private static String shown(Document page) {
        var main = page.select("#frame-content");
        return page.title()
                + ' '
                + main.text()
                + ' '
                + String.join(" ", main.select("[aria-label]").eachAttr("aria-label"));
    }
}
