package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.brought.SheetsOfOfficesTests.Sheet;
import org.shishi.testing.MessageKeys;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads English is asked in English at every door: text and choices; only what the sheet itself says stays as it is. */
@WholeApplication
class SheetQuestionsInEnglishTests {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private static final Map<String, String> PAGES = Map.of(
            "/api/v1/reports/import", "/reports/office/import",
            "/api/v1/funding/imports", "/funding/imports",
            "/api/v1/supervision/import", "/supervision/import",
            "/api/v1/superior-notices/import", "/superior-notices/import",
            "/api/v1/units/import", "/admin/units/import",
            "/api/v1/accounts/import", "/admin/accounts/import");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = ".*(OTHER_WORDS|WITHOUT.*|OR_LEDGER|LITTLE|TITLES)")
    void questionsAndTheirChoicesAreEnglish(Sheet sheet) {
        var page = PAGES.get(sheet.address().replaceFirst("\\?.*", ""));
        if (page == null) {
            return;
        }
        var text = sheet.of(jdbc);
        var visitor = Visitor.signedIn(port, sheet.person());
        visitor.get("/account?lang=en");
        try {
            asked(sheet, text, page, visitor);
        } finally {
            visitor.get("/account?lang=zh-CN"); // the account remembers it
        }
    }

    private static void asked(Sheet sheet, String text, String page, Visitor visitor) {
        var answer = Jsoup.parse(visitor.upload(
                        page + "?checkOnly=true&lang=en", "file", "sheet.csv", text.getBytes(StandardCharsets.UTF_8))
                .body());
        assertThat(answer.select("html").attr("lang")).isEqualTo("en");
        for (var question : answer.select("#kept ol > li")) {
            assertThat(withoutData(
                            QUOTED.matcher(question.select("label").text()).replaceAll(""), text))
                    .doesNotContainPattern(CHINESE);
            var ofSheet = question.select("select").attr("name").startsWith("answer.heading.");
            question.select("option").stream()
                    .filter(option -> !ofSheet || option.val().startsWith("="))
                    .filter(option -> !question.select("select").attr("name").matches("answer\\.(period|unit\\..*)"))
                    .map(Element::text)
                    .forEach(choice -> assertThat(choice).doesNotContainPattern(CHINESE));
        }
        if (sheet.asks()) {
            assertThat(answer.select("#kept ol > li")).isNotEmpty();
        }
    }

    /** Also those of the ledger: a heading that is to be written in a sheet is quoted. */
    @Test
    void noQuestionHasChineseWordsOfItsOwn() {
        assertThat(MessageKeys.ofTheApplication().english().entrySet().stream()
                        .filter(text -> text.getKey().contains("question"))
                        .filter(text -> CHINESE.matcher(
                                        QUOTED.matcher(text.getValue()).replaceAll(""))
                                .find()))
                .isEmpty();
    }

    /** The longest words first, so that none leaves a part of another. */
    private static String withoutData(String said, String sheet) {
        return Stream.of(sheet.split("[,\\n]"))
                .flatMap(cell ->
                        Arrays.stream(new String[] {cell, cell.replace('（', '(').replace('）', ')')}))
                .filter(cell -> !cell.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .reduce(said, (text, cell) -> text.replace(cell, ""));
    }
}
