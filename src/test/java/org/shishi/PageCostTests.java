package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages ask the database, while nobody writes: the session, the account, the stamps, and what is theirs. */
@WholeApplication
class PageCostTests {

    private static final int MOST = 8;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            county    | 2 | /projects?year=2023&asOf=2024-01-08
            county    | 2 | /projects?year=2023&asOf=2023-09-30&stage=UNDER_WAY&sort=deadline
            county    | 2 | /projects?year=2023&asOf=2024-01-08&filters=all
            township  | 2 | /projects?year=2023&asOf=2024-01-08
            county    | 3 | /api/v1/projects?year=2023&asOf=2024-01-08
            leader    | 2 | /?year=2023&asOf=2024-01-08
            leader    | 2 | /?year=2023&asOf=2023-09-30
            county    | 2 | /dashboard?year=2023&asOf=2024-01-08
            """)
    void aPageAsksLittle(String who, int most, String page) {
        var visitor = Visitor.signedIn(port, who);
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        assertThat(Statements.whileNobodyWrites(database, () -> visitor.get(page)))
                .hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"/login", "/login?wrong", "/favicon.svg"})
    void whoHasNotSignedInAsksTheDatabaseNothing(String page) {
        Visitor.stranger(port).get(page);
        assertThat(Statements.whileNobodyWrites(
                        database, () -> Visitor.stranger(port).get(page)))
                .isEmpty();
    }

    /** What the menu leads to, for everybody: few statements, whatever the page shows. */
    @ParameterizedTest
    @ValueSource(
            strings = {"county", "inspection", "finance", "congress", "leader", "township", "department", "deputy"})
    void eachPlaceOfTheMenuAsksLittle(String who) {
        var visitor = Visitor.signedIn(port, who);
        var dear = new TreeMap<String, Integer>();
        for (var place : places(visitor)) {
            var page = place + "?year=2023&asOf=2024-01-08";
            visitor.get(page);
            int asked = Statements.whileNobodyWrites(database, () -> visitor.get(page))
                    .size();
            if (asked > MOST) {
                dear.put(place, asked);
            }
        }
        assertThat(dear).isEmpty();
    }

    private static List<String> places(Visitor visitor) {
        var menu = visitor.get("/calendar").body();
        menu = menu.substring(menu.indexOf("<nav class=\"mainnav\""));
        return LINK.matcher(menu.substring(0, menu.indexOf("</nav>")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
