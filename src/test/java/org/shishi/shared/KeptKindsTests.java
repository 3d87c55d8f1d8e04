package org.shishi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.util.ReflectionUtils;

/** What is kept until some kinds of tables are written is read from tables of no other kind, views and functions included. */
@WholeApplication
class KeptKindsTests {

    private static final String YEAR = "year=2023&asOf=2024-01-08";

    private static final List<String> PAGES = List.of(
            "/dashboard?",
            "/projects?filters=all&",
            "/figures?by=unit&",
            "/figures/progress?",
            "/figures/matrix?",
            "/figures/matrix?columns=ITEM&",
            "/figures/compare?from=2023-09-30&to=2024-01-08&",
            "/funding?",
            "/projects/waiting?",
            "/funding/quota?",
            "/funding/entries?stage=PLANNED&",
            "/projects/2023-Z-200-3?",
            "/projects/2023-Z-200-3/parts/vote?",
            "/projects/2023-Z-200-3/parts/closing?",
            "/projects/2023-Z-200-3/parts/funding?");

    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(?:lateral\\s+)?(\\w+)|\\b(\\w+)\\(");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    private Set<String> tables;
    private Map<String, String> definitions;

    @BeforeEach
    void whatTheDatabaseKnows() {
        tables = Set.copyOf(
                names(
                        "select cast(relname as text) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"));
        definitions = Stream.of(
                        "select cast(viewname as text) as name, definition as text from pg_views where schemaname = 'public'",
                        "select cast(proname as text) as name, string_agg(pg_get_functiondef(oid), ' ') as text from pg_proc"
                                + " where pronamespace = 'public'::regnamespace and prokind = 'f' and prorettype <> 'trigger'::regtype"
                                + " and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql')) group by proname")
                .flatMap(
                        sql -> database
                                .sql(sql)
                                .query((rs, n) -> Map.entry(rs.getString("name"), rs.getString("text")))
                                .list()
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everyKindThatIsReadIsWaitedFor() {
        var office = Visitor.signedIn(port, "county");
        database.sql("delete from unit where false").update(); // so that units are read anew
        var kept = Statements.whatIsKept(() -> PAGES.stream()
                .map(page -> office.get(page + YEAR).statusCode())
                .peek(status -> assertThat(status).isEqualTo(200))
                .toList());
        assertThat(kept).hasSizeGreaterThan(8);
        kept.forEach((keeper, statements) ->
                assertThat(read(statements)).as(keeper).allMatch(kind -> waitsFor(keeper, kind)));
    }

    private boolean waitsFor(String keeper, String kind) {
        return fields(keeper)
                .anyMatch(kept -> kept.kinds().isEmpty()
                        ? !TableStamps.PEOPLE.contains(kind)
                        : kept.kinds().contains(kind));
    }

    private Stream<Remembered<?, ?>> fields(String keeper) {
        var bean = Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getBean)
                .map(one -> (Object) AopTestUtils.getUltimateTargetObject(one))
                .filter(one -> one.getClass().getName().equals(keeper))
                .findFirst()
                .orElseThrow(() -> new AssertionError(keeper));
        return Arrays.stream(bean.getClass().getDeclaredFields())
                .filter(field -> field.getType() == Remembered.class)
                .map(field -> {
                    ReflectionUtils.makeAccessible(field);
                    return (Remembered<?, ?>) ReflectionUtils.getField(field, bean);
                });
    }

    private Set<String> read(Set<String> statements) {
        var met = new HashSet<String>();
        statements.forEach(text -> follow(text, met));
        return met.stream()
                .filter(tables::contains)
                .map(table -> table.split("_")[0])
                .filter(kind -> !kind.equals("write"))
                .collect(Collectors.toSet());
    }

    private void follow(String text, Set<String> met) {
        READ.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(name -> tables.contains(name) || definitions.containsKey(name))
                .filter(met::add)
                .forEach(name -> follow(definitions.getOrDefault(name, ""), met));
    }

    private List<String> names(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
