package org.shishi.superior;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.WrittenCodes;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What records of a whole sheet are held against, looked up once for all its rows. */
final class SuperiorFacts {

    /** A project that a row may mean. */
    record Known(long id, String code, String title, int planYear, long leadUnit) {}

    private final Map<String, Known> byCode;
    private final Map<String, List<Known>> byTitle;
    private final Set<Integer> years;
    private final Set<String> numbers;
    private final Set<Long> units;

    private SuperiorFacts(List<Known> projects, Set<String> numbers, Set<Long> units) {
        this.byCode = projects.stream().collect(Collectors.toMap(Known::code, one -> one));
        this.byTitle = projects.stream().collect(Collectors.groupingBy(one -> WrittenText.alike(one.title())));
        this.years = projects.stream().map(Known::planYear).collect(Collectors.toSet());
        this.numbers = numbers;
        this.units = units;
    }

    /** Three statements, however long the sheet is. */
    static SuperiorFacts of(JdbcClient jdbc, Units units) {
        var projects = jdbc.sql("select id, code, title, plan_year, lead_unit_id as lead_unit from project_now")
                .query(Known.class)
                .list();
        var numbers = jdbc.sql("""
                        select body, number, kind from superior_notice where number <> '' and withdrawn_on is null""")
                .query((row, n) -> key(row.getString("body"), row.getString("number"), row.getString("kind")))
                .set();
        return new SuperiorFacts(
                projects, numbers, units.all().stream().map(UnitView::id).collect(Collectors.toSet()));
    }

    private static String key(String body, String number, String kind) {
        return body + "\n" + number + "\n" + kind;
    }

    boolean plans(int year) {
        return years.contains(year);
    }

    Stream<Integer> years() {
        return years.stream().sorted((one, other) -> other - one);
    }

    boolean has(SaveSuperiorNotice save) {
        return numbers.contains(key(save.body(), save.number(), save.kind().name()));
    }

    Set<Long> units() {
        return units;
    }

    Optional<Known> project(String code) {
        return WrittenCodes.forms(List.of(code)).stream()
                .flatMap(form -> Stream.ofNullable(byCode.get(form)))
                .findFirst();
    }

    /** Those of that title, of the year where there are any. */
    List<Known> called(String title, @Nullable Integer year) {
        var called = byTitle.getOrDefault(WrittenText.alike(title), List.of());
        var ofYear = called.stream()
                .filter(one -> year != null && one.planYear() == year)
                .toList();
        return ofYear.isEmpty() ? called : ofYear;
    }
}
