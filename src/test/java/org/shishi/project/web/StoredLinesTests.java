package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What the application wrote into the ledger in Chinese is read in the reader's language; what people wrote stays. */
@WholeApplication
class StoredLinesTests {

    @Autowired
    MessageSource messages;

    private String english(String line) {
        return new StoredLines(messages).in(Locale.ENGLISH, line);
    }

    @Test
    void linesOfHandoversAndClosingsAreSaidInEnglish() {
        assertThat(english("登记完工：道路已通车（全长 2.4 公里）。")).isEqualTo("Completion recorded: 道路已通车（全长 2.4 公里）。");
        assertThat(english("登记投用：已通行；使用单位：县公路中心；管护单位：属地乡镇"))
                .isEqualTo("Use recorded: 已通行; used by 县公路中心; maintained by 属地乡镇");
        assertThat(english("登记验收：现场查看；组织单位：县交通运输局；结论：" + said("AcceptanceConclusion.PASSED")))
                .isEqualTo("Acceptance recorded: 现场查看; held by 县交通运输局; conclusion: "
                        + messages.getMessage("AcceptanceConclusion.PASSED", null, Locale.ENGLISH));
        assertThat(english("小陈（2024-01-03）申请：材料齐全；小林（2024-01-05）确认：同意"))
                .isEqualTo("小陈 (2024-01-03) requested: 材料齐全; 小林 (2024-01-05) confirmed: 同意");
    }

    @Test
    void aReportsPeriodIsSaidInEnglish() {
        assertThat(english("2023年12月上半月")).isEqualTo("first half of December 2023");
        assertThat(english("2023年8月")).isEqualTo("August 2023");
        assertThat(english("2023年攻坚月")).isEqualTo("2023年攻坚月");
    }

    @Test
    void whatPeopleWroteStays() {
        assertThat(english("主任会议决定")).isEqualTo("主任会议决定");
        assertThat(english("登记")).isEqualTo("登记");
        assertThat(english("")).isEmpty();
        assertThat(new StoredLines(messages).in(Locale.SIMPLIFIED_CHINESE, "登记完工：通车"))
                .isEqualTo("登记完工：通车");
    }

    private String said(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
