package org.shishi.frame.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.SourceTree;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is rendered once for many pages holds nothing of the page on which it was rendered. */
@WholeApplication
class KeptPartsTests {

    private static final String KEPT = "app:kept";
    private static final String DASHBOARD = "/dashboard?year=2023&asOf=2024-01-08";
    private static final Pattern VALUES = Pattern.compile("\\$\\{(.*?)}(?![}'])");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.#?])[a-z]\\w*(\\??\\.\\w+)*(?!\\()");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "and", "or", "not", "cspNonce");
    private static final Pattern OF_THE_MOMENT =
            Pattern.compile("(nonce|name=\"(_csrf|_once)\" value|__csrf)=\"[^\"]*\"|\\d\\d:\\d\\d");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    /** The accounts are shared with all tests of the context. */
    @AfterEach
    void forgetLanguages() {
        database.sql("update account set language = null where language is not null")
                .update();
    }

    @Test
    void aKeptPartSaysOnlyWhatItNames() {
        var wrong = new ArrayList<String>();
        SourceTree.templates()
                .forEach((file, text) -> parts(text).forEach(part -> {
                    var known = new HashSet<>(WORDS);
                    Arrays.stream(part.attr(KEPT).split(" "))
                            .map(KeptPartsTests::plain)
                            .forEach(known::add);
                    attributes(part)
                            .filter(one -> one.getKey().equals("th:each"))
                            .forEach(each -> {
                                var variable = each.getValue().split("[ ,:]")[0];
                                known.addAll(List.of(variable, variable + "Stat"));
                            });
                    attributes(part)
                            .flatMap(one -> paths(one.getValue()))
                            .filter(path -> known.stream().noneMatch(name -> (path + ".").startsWith(name + ".")))
                            .forEach(path ->
                                    wrong.add(file + ": " + path + " in the part kept for \"" + part.attr(KEPT) + '"'));
                }));
        assertThat(wrong).as("name it in app:kept, or keep less").isEmpty();
    }

    @Test
    @Holds("ASVS 14.2.2")
    void aKeptPartIsWholeAndHoldsNoTokenAndNoOtherKeptPart() {
        SourceTree.templates()
                .forEach((file, text) -> parts(text).forEach(part -> {
                    assertThat(part.getAllElements().stream().filter(one -> one.hasAttr(KEPT)))
                            .as(file)
                            .hasSize(1);
                    assertThat(part.select("form[method=post]")).as(file).isEmpty();
                    assertThat(attributes(part).map(Attribute::getKey))
                            .as(file)
                            .doesNotContain("th:replace", "th:insert", "th:object", "th:field", "th:with");
                }));
    }

    /** Each asks after the others have, in their own language. */
    @Test
    void everybodyIsShownTheirOwnPage() {
        var people = List.of("county", "leader", "township", "department", "finance");
        var visitors = people.stream().map(who -> Visitor.signedIn(port, who)).toList();
        for (var page : List.of(
                "/projects?year=2023&asOf=2024-01-08", "/projects?year=2023&asOf=2023-09-30", DASHBOARD, "/steps")) {
            for (var language : List.of("zh-CN", "en")) {
                var path = page + (page.contains("?") ? "&" : "?") + "lang=" + language;
                visitors.forEach(visitor -> visitor.get(path));
                visitors.forEach(visitor -> visitor.get(path)); // what a Rendering holds is made by the second page
                var first =
                        visitors.stream().map(visitor -> shown(visitor, path)).toList();
                var again =
                        visitors.stream().map(visitor -> shown(visitor, path)).toList();
                assertThat(again).isEqualTo(first).doesNotHaveDuplicates();
                assertThat(first).allMatch(html -> html.contains("lang=\"" + language + '"'));
            }
        }
    }

    @Test
    void whatIsKeptOfAPageEndsWithTheNextWrite() {
        var visitor = Visitor.signedIn(port, "leader");
        var pages = List.of(DASHBOARD, "/projects?year=2023&asOf=2024-01-08&level=TOWNSHIP&size=100");
        for (int i = 0; i < 4; i++) {
            assertThat(pages)
                    .allSatisfy(page -> assertThat(visitor.get(page).body()).contains(">瓯南街道<"));
        }
        rename("瓯南街道", "瓯南新街道");
        try {
            assertThat(pages)
                    .allSatisfy(page -> assertThat(visitor.get(page).body())
                            .contains(">瓯南新街道<")
                            .doesNotContain(">瓯南街道<"));
        } finally {
            rename("瓯南新街道", "瓯南街道");
        }
    }

    private void rename(String unit, String name) {
        database.sql("update unit set name = ? where name = ?")
                .params(name, unit)
                .update();
    }

    @Test
    void theNonceIsThatOfThePage() {
        var html = Visitor.stranger(port).get("/login");
        var nonces = Pattern.compile("nonce=\"([^\"]*)\"")
                .matcher(html.body())
                .results()
                .map(m -> m.group(1));
        var policy = html.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(nonces).isNotEmpty().allMatch(nonce -> policy.contains("'nonce-" + nonce + "'"));
        assertThat(Visitor.stranger(port).get("/login").body()).isNotEqualTo(html.body());
    }

    private static String shown(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return OF_THE_MOMENT.matcher(answer.body()).replaceAll("");
    }

    private static List<Element> parts(String template) {
        return Jsoup.parse(template, "", Parser.xmlParser()).getAllElements().stream()
                .filter(one -> one.hasAttr(KEPT))
                .toList();
    }

    private static Stream<Attribute> attributes(Element part) {
        return part.getAllElements().stream()
                .flatMap(one -> one.attributes().asList().stream())
                .filter(one -> !one.getKey().equals(KEPT));
    }

    private static Stream<String> paths(String value) {
        return VALUES.matcher(value)
                .results()
                .flatMap(found -> PATH.matcher(TEXT.matcher(found.group(1)).replaceAll(""))
                        .results())
                .map(path -> plain(path.group()));
    }

    private static String plain(String path) {
        return path.replace("?", "");
    }
}
