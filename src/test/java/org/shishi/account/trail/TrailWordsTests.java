package org.shishi.account.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What an act changed, as the auditor reads it. */
@WholeApplication
class TrailWordsTests {

    @Autowired
    TrailWords words;

    @Autowired
    Units units;

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatChangedIsSaidFromOldToNewAndTheRestIsLeftOut() {
        var changes = words.changes("PROJECT_EDIT", """
                {"old":{"code":"X","description":{"title":"A","quota":20,"level":"COUNTY","remark":"","leadUnitId":null}},
                 "new":{"code":"X","description":{"title":"B","quota":32.50,"level":"COUNTY","remark":"r","leadUnitId":null}},
                 "reason":"as decided"}""");
        assertThat(changes)
                .containsExactly(
                        new TrailChange("title", "Title", "A", "B"),
                        new TrailChange("quota", "Fixed quota", "CNY 20 × 10,000", "CNY 32.5 × 10,000"),
                        new TrailChange("remark", "Remark", "(nothing)", "r"),
                        new TrailChange("reason", "Reason", null, "as decided"));
    }

    @Test
    void codesAreSaidByTheirWords() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(words.changes(
                        "PROJECT_STAGE", "{\"old\":{\"stage\":\"PREPARING\"},\"new\":{\"stage\":\"UNDER_WAY\"}}"))
                .singleElement()
                .satisfies(change -> assertThat(change.label() + change.old() + change.now())
                        .startsWith("状态")
                        .doesNotContainPattern("[A-Z]"));
        assertThat(words.changes("ACCOUNT_GRANT", "{\"old\":[\"DEPUTY\"],\"new\":[\"DEPUTY\",\"AUDITOR\"]}"))
                .containsExactly(new TrailChange("new", "角色", "人大代表", "人大代表、安全审计员"));
        assertThat(words.changes("PERIOD_EDIT", "{\"old\":3,\"new\":5}"))
                .containsExactly(new TrailChange("new", "报送期限", "3 天", "5 天"));
    }

    @Test
    void unitsAreNamed() {
        var unit = units.all().get(0);
        assertThat(words.changes("ACCOUNT_EDIT", "{\"old\":{\"unit\":\"\"},\"new\":{\"unit\":" + unit.id() + "}}"))
                .containsExactly(new TrailChange("unit", "Unit", "(nothing)", unit.name()));
    }

    @Test
    void listsOfThingsAreSaidOneAfterTheOther() {
        var detail =
                "{\"new\":{\"indicators\":[{\"name\":\"lamps\",\"value\":270.0},{\"name\":\"roads\",\"value\":2}]}}";
        assertThat(words.changes("PROJECT_EDIT", detail))
                .extracting(TrailChange::now)
                .containsExactly("Name lamps, Value 270; Name roads, Value 2");
    }

    /** Nothing of the sort is written; whoever writes it by mistake does not have it shown. */
    @Test
    void whatIsPersonalIsNeverShown() {
        var detail = "{\"password\":\"Hunter2!\",\"contactPhone\":\"13812345678\",\"note\":\"call 13812345678 now\","
                + "\"text\":\"card 330102199001011234\"}";
        assertThat(words.changes("ACCOUNT_EDIT", detail))
                .extracting(TrailChange::now)
                .containsExactly("****", "138****5678", "call 138****5678 now", "card 3301**********1234");
    }

    @Test
    void anActOfALaterReleaseIsShownAsItIs() {
        assertThat(words.changes("SOMETHING_ELSE", "{\"unheardOf\":\"NO_CODE\"}"))
                .containsExactly(new TrailChange("unheardOf", "unheardOf", null, "NO_CODE"));
        assertThat(words.changes("SOMETHING_ELSE", "{}")).isEmpty();
    }
}
