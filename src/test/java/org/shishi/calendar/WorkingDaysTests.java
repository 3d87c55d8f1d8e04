package org.shishi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

@SpringBootTest
@FreshDatabase
class WorkingDaysTests {

    private static final Actor ADMINISTRATOR =
            new Actor(null, "sysadmin", "管理员", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null, false);
    private static final Actor OFFICE =
            new Actor(null, "county", "县府办", null, "", Set.of(Role.COUNTY_OFFICE), null, false);

    @Autowired
    WorkingDays workingDays;

    @Autowired
    CalendarYears years;

    @Test
    void everyDayOfThePublishedNoticesIsKnown() throws IOException {
        var published = new ClassPathResource("calendar/cn-working-days.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(published).hasSize(180);
        assertThat(published)
                .allSatisfy(day -> assertThat(workingDays.isWorkingDay(LocalDate.parse(day[0])))
                        .as(day[0])
                        .isEqualTo(day[1].equals("working")));
    }

    @Test
    void weekendsAreOffUnlessANoticeSaysOtherwise() {
        assertThat(workingDays.isWorkingDay(day("2023-09-08"))).isTrue();
        assertThat(workingDays.isWorkingDay(day("2023-09-09"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2023-10-07"))).isTrue();
        assertThat(workingDays.next(day("2023-09-29"))).isEqualTo(day("2023-10-07"));
        assertThat(workingDays.next(day("2023-10-07"))).isEqualTo(day("2023-10-07"));
    }

    @Test
    void aReportOfSeptember2023IsDueThreeWorkingDaysLaterAndTheNationalDayLiesBetween() {
        assertThat(workingDays.plus(day("2023-09-30"), 3)).isEqualTo(day("2023-10-09"));
        assertThat(workingDays.plus(day("2023-10-09"), -3)).isEqualTo(day("2023-09-28"));
        assertThat(workingDays.plus(day("2023-10-01"), 0)).isEqualTo(day("2023-10-01"));
        assertThat(workingDays.between(day("2023-09-30"), day("2023-10-09"))).isEqualTo(3);
        assertThat(workingDays.between(day("2023-10-09"), day("2023-09-30"))).isEqualTo(-3);
    }

    @Test
    void addingAndCountingAgreeForAnyDays() {
        var random = new Random(20230930);
        for (int i = 0; i < 300; i++) {
            var from = day("2022-01-01").plusDays(random.nextInt(1800));
            int n = random.nextInt(60);
            var to = workingDays.plus(from, n);
            assertThat(workingDays.between(from, to)).as("%s + %d", from, n).isEqualTo(n);
            assertThat(n == 0 || workingDays.isWorkingDay(to)).isTrue();
        }
    }

    @Test
    void aYearWithoutANoticeCountsMondayToFridayAndSaysSo() {
        assertThat(workingDays.known(2026)).isTrue();
        assertThat(workingDays.known(2031)).isFalse();
        assertThat(workingDays.isWorkingDay(day("2031-10-01"))).isTrue();
        assertThat(workingDays.known(day("2026-12-31"), day("2028-01-06"))).isFalse();
        assertThat(workingDays.known(day("2025-12-31"), day("2026-01-06"))).isTrue();
    }

    @Test
    void countingReadsNothingFromTheDatabase() {
        workingDays.known(2023);
        assertThat(Statements.count(() -> workingDays.plus(day("2022-01-01"), 900)))
                .isZero();
    }

    @Test
    void theAdministratorLoadsTheNextYearAndItCountsAtOnce() {
        assertThat(workingDays.isWorkingDay(day("2027-01-01"))).isTrue();
        assertThat(years.check(ADMINISTRATOR, 2027, sheet(NEXT_YEAR)).hasFaults())
                .isFalse();
        assertThat(workingDays.known(2027)).isFalse();

        var loaded = years.load(ADMINISTRATOR, 2027, sheet(NEXT_YEAR));

        assertThat(loaded.applied()).isTrue();
        assertThat(loaded.changed()).isEqualTo(5);
        assertThat(workingDays.known(2027)).isTrue();
        assertThat(workingDays.isWorkingDay(day("2027-01-01"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2027-01-03"))).isTrue();
        assertThat(years.load(ADMINISTRATOR, 2027, sheet(NEXT_YEAR)).changed()).isZero();
        years.load(ADMINISTRATOR, 2027, sheet(NEXT_YEAR.replace("2027-01-03,上班,元旦\n", "")));
        assertThat(workingDays.isWorkingDay(day("2027-01-03")))
                .as("the year is replaced as a whole")
                .isFalse();
    }

    @Test
    void whatIsWrongInASheetIsSaidAtItsCellAndNothingIsWritten() {
        var outcome = years.load(ADMINISTRATOR, 2028, sheet("""
                date,kind,occasion
                2028-01-01,holiday,元旦
                2028-01-01,holiday,元旦
                2027-10-01,holiday,国庆节
                2028-02-30,holiday,春节
                2028-05-01,closed,劳动节
                2028-05-02,working,劳动节
                2028-10-01,holiday,
                """));
        assertThat(outcome.applied()).isFalse();
        assertThat(outcome.faults())
                .extracting(fault -> fault.ref() + " " + fault.messageKey())
                .containsExactly(
                        "A3 calendar.sheet.twice",
                        "A4 calendar.sheet.other.year",
                        "A5 calendar.sheet.date.unread",
                        "B6 calendar.sheet.kind.unknown",
                        "B7 calendar.sheet.works.anyway",
                        "C8 calendar.sheet.occasion.missing",
                        " calendar.sheet.not.off",
                        " calendar.sheet.not.off",
                        " calendar.sheet.not.off");
        assertThat(workingDays.known(2028)).isFalse();
    }

    @Test
    void onlyTheSystemAdministratorLoadsAYear() {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> years.load(OFFICE, 2029, sheet(NEXT_YEAR)));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> years.load(ADMINISTRATOR, 20277, sheet(NEXT_YEAR)));
        assertThat(years.year(OFFICE, 2023).workingDays()).isEqualTo(249);
    }

    private static final String NEXT_YEAR = """
            日期,类别,节日
            2027-01-01,放假,元旦
            2027-01-02,放假,元旦
            2027-01-03,上班,元旦
            2027-02-06,放假,春节
            2027-02-08,放假,春节
            2027年5月1日,放假,劳动节
            5月3日,放假,劳动节
            2027-10-01,放假,国庆节
            """;

    private static List<SheetTable> sheet(String csv) {
        return Sheets.read(csv.getBytes(StandardCharsets.UTF_8), "days.csv");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
