package org.shishi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shishi.shared.SentFile;
import org.shishi.sheet.Sheets;

/** A year's notice is that year's, and what is wrong with it is named where the sheet has it. */
class CalendarSheetTests {

    private static final String TITLE = "国务院办公厅关于%d年部分节假日安排的通知,,,\n";
    private static final String HEAD = "节日,放假时间,调休上班日期,放假天数\n";
    private static final String DAYS =
            "元旦,1月1日（%s）至3日,,3天\n春节,2月5日至11日,2月14日（%s）上班,7天\n劳动节,5月1日至5日,5月8日,5天\n国庆节,10月1日至7日,9月26日,7天\n";

    @Test
    void thisYearsNoticeIsTaken() {
        assertThat(faults(TITLE.formatted(2027) + HEAD + DAYS.formatted("周五", "星期日")))
                .isEmpty();
        assertThat(faults(HEAD + DAYS.formatted("周五", "农历正月初九、周日"))).isEmpty();
        assertThat(faults("2026年11月4日印发,,,\n" + TITLE.formatted(2027) + HEAD + DAYS.formatted("周五", "周日")))
                .isEmpty();
    }

    @Test
    void lastYearsNoticeIsKnownByItsTitle() {
        assertThat(faults(TITLE.formatted(2026) + HEAD + DAYS.formatted("周五", "周日")))
                .containsExactly(" calendar.sheet.title.year 2026");
    }

    @Test
    void lastYearsNoticeIsKnownByItsWeekdays() {
        assertThat(faults(HEAD + DAYS.formatted("周四", "周六")))
                .containsExactly(
                        "B2 calendar.sheet.weekday 2027-01-01（周四 ≠ 周五）",
                        "C3 calendar.sheet.weekday 2027-02-14（周六 ≠ 周日）",
                        " calendar.sheet.not.off 2027-01-01");
        assertThat(faults("日期,星期,类别,节日\n1月1日,周五,放假,元旦\n1月2日,周六,放假,元旦\n2月6日,,放假,春节\n5月1日,,放假,劳动节\n10月1日,,放假,国庆节\n"))
                .isEmpty();
        assertThat(faults("日期,星期,类别,节日\n1月1日,周四,放假,元旦\n1月2日,周六,放假,元旦\n2月6日,,放假,春节\n5月1日,,放假,劳动节\n10月1日,,放假,国庆节\n"))
                .contains("B2 calendar.sheet.weekday 2027-01-01（周四 ≠ 周五）");
    }

    /** The cells of the notice itself, copied as they are. */
    @Test
    void theNoticesOwnWritingIsTaken() {
        var copied = "节日,放假时间,调休\n元旦,1月1日（周五）至3日（周日）放假，共3天,\n"
                + "春节,2月5日（农历腊月二十九、周五）至11日（农历正月初六、周四）放假调休，共7天,2月14日（周日）、2月20日（周六）上班。\n"
                + "劳动节,5月1日（周六）至5日（周三）放假调休，共5天。,5月8日（周六）上班\n国庆节,10月1日（周五）至7日（周四）放假调休，共7天,9月26日（周日）上班\n";
        assertThat(faults(copied)).isEmpty();
        assertThat(faults(copied.replace("3日（周日）放假，共3天", "3日（周六）放假，共4天")))
                .containsExactly(
                        "B2 calendar.sheet.counted 4 ≠ 3",
                        "B2 calendar.sheet.weekday 2027-01-03（周六 ≠ 周日）",
                        " calendar.sheet.not.off 2027-01-01");
        assertThat(faults(copied.replace("3日（周日）放假，共3天", "3日放假，1月4日上班")))
                .contains("B2 calendar.sheet.date.unread 1月1日（周五）至3日放假，1月4日上班");
    }

    @Test
    void aFaultNamesTheCellThatTheSheetHas() {
        assertThat(faults(HEAD + DAYS.formatted("周五", "周日").replace("2月14日（周日）", "2月4日")))
                .containsExactly("C3 calendar.sheet.works.anyway 2027-02-04");
    }

    private static List<String> faults(String csv) {
        var sheet = new CalendarSheet(2027, year -> Optional.of(LocalDate.of(year, 2, 6)));
        return sheet.read(Sheets.read(new SentFile("放假.csv", csv.getBytes(StandardCharsets.UTF_8)))).faults().stream()
                .map(fault -> fault.ref() + " " + fault.messageKey() + " " + fault.value())
                .toList();
    }
}
