package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.SourceTree;

/** Rules on the sources themselves: what templates must not do, and how long things may get. */
class SourceRulesTests {

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_TEMPLATE = 120;
    private static final int WIDEST_TEMPLATE = 160;
    private static final int LONGEST_TEST = 400;

    @Test
    @Holds({"ASVS 1.1.2", "ASVS 1.2.1", "ASVS 1.3.7"})
    void templatesEscapeWhatTheyShow() {
        none(SourceTree.templates(), "th:utext|\\[\\(", "write th:text: what people typed must not become markup");
    }

    @Test
    @Holds("ASVS 1.2.3")
    void templatesRunNoScriptOfTheirOwn() {
        none(
                SourceTree.templates(),
                "\\s(?:th:)?on[a-z]+=|javascript:|hx-on|<script(?![^>]*th:src)",
                "the content security policy stops it: put it into app.js and mark the element with a data attribute");
    }

    @Test
    void templatesCarryNoStyle() {
        none(
                SourceTree.templates(),
                "\\s(?:th:)?style(?:append)?=|<style",
                "the content security policy stops it: write a class in app.css");
    }

    @Test
    @Holds("ASVS 14.2.3")
    void pagesNameNoOtherHost() {
        none(
                SourceTree.templates(),
                "(?:src|href|action)=\"(?:https?:)?//",
                "no page asks another host for anything: use a WebJar or a file of our own");
    }

    @Test
    @Holds("ASVS 3.5.1")
    void formsThatChangeSomethingHaveAToken() {
        none(
                SourceTree.templates(),
                "<form(?=[^>]*method=\"post\")(?![^>]*th:action)",
                "write th:action: it adds the token against forged requests and the key against double ones");
    }

    @Test
    void templatesLeaveReservedNamesAlone() {
        none(
                SourceTree.templates(),
                "[\"(, ](?:session|param|application)(?:, \\w+)? : \\$\\{",
                "Thymeleaf means the session, parameters or application by this name: call the variable otherwise");
    }

    @Test
    void classesAndTemplatesStayShort() {
        shorterThan(LONGEST_CLASS, SourceTree.code(), "split it by topic");
        shorterThan(LONGEST_TEMPLATE, SourceTree.templates(), "move a part into a fragment");
        shorterThan(LONGEST_TEST, SourceTree.tests(), "split it by topic; what its parts share, they inherit");
    }

    @Test
    void linesOfTemplatesStayReadable() {
        none(
                SourceTree.templates(),
                "(?m)^.{" + (WIDEST_TEMPLATE + 1) + ",}$",
                "at most " + WIDEST_TEMPLATE + " characters: break between attributes, where nothing is rendered");
    }

    private static void none(Map<String, String> sources, String pattern, String instead) {
        var forbidden = Pattern.compile(pattern);
        var found = new ArrayList<String>();
        sources.forEach((name, text) -> forbidden
                .matcher(text)
                .results()
                .forEach(m -> found.add(name + ": " + m.group().strip())));
        assertThat(found).as(instead).isEmpty();
    }

    private static void shorterThan(int limit, Map<String, String> sources, String instead) {
        var longer = sources.entrySet().stream()
                .filter(source -> source.getValue().lines().count() > limit)
                .map(Map.Entry::getKey);
        assertThat(longer).as("more than %d lines: %s", limit, instead).isEmpty();
    }
}
