package org.shishi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.account.NewsRecipients;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeTold;
import org.shishi.superior.SuperiorNoticeTold.What;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is corrected in a paper from above is told to the units, each kind in words of its own. */
@WholeApplication
class SuperiorNewsTests {

    @Autowired
    Inbox inbox;

    @Autowired
    NewsRecipients people;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachKindThatAPaperIsCorrectedToHasItsWords() {
        for (var kind : SuperiorNoticeKind.values()) {
            var label = messages.getMessage(kind, Locale.SIMPLIFIED_CHINESE);
            assertThat(told(What.CORRECTED, kind, null)).contains(label, "市督〔2023〕9号", "不需回复");
            if (!kind.praises()) {
                assertThat(told(What.CORRECTED, kind, "2024-02-01")).contains(label, "2024-02-01");
            }
        }
    }

    @Test
    void aUnitThatWasTakenOutIsTold() {
        assertThat(told(What.REMOVED, SuperiorNoticeKind.LATE, null)).contains("不再涉及本单位");
    }

    /** What the clerk of the unit reads; the same stands in English. */
    private String told(What what, SuperiorNoticeKind kind, @Nullable String due) {
        jdbc.sql("delete from notification").update();
        long unit = jdbc.sql("select unit_id from account where username = 'department'")
                .query(Long.class)
                .single();
        new SuperiorNews(inbox, people)
                .on(new SuperiorNoticeTold(what, 7, "市督〔2023〕9号", "王科", Set.of(unit), kind, due));
        var code = jdbc.sql("""
                        select code from notification n join account a on a.id = n.account_id
                        where a.username = 'department'""").query(String.class).single();
        var args = List.of("市督〔2023〕9号", "王科", due == null ? "" : due).toArray();
        assertThat(messages.getMessage(code, args, Locale.ENGLISH)).contains("市督〔2023〕9号");
        return messages.getMessage(code, args, Locale.SIMPLIFIED_CHINESE);
    }
}
