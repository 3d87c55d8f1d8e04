package org.shishi.lookback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.lookback.LookBackFixtures;
import org.shishi.shared.Viewpoint;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The line of the dashboard says by when how many are to be looked at, and a past day has none that was planned later. */
@WholeApplication
class LookBackLineTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    LookBackPanel panel;

    @Test
    void theFirstDeadlineStandsBesideTheNumberThatItIsOf() {
        var looks = LookBackFixtures.of(application);
        looks.planned(looks.finished(), looks.finished());
        int year = looks.today().getYear();
        var shown = (LookBackPanel.View)
                Objects.requireNonNull(panel.view(looks.office(), new Viewpoint(year, looks.today()), Locale.CHINA));
        assertThat(shown.dueOn()).isEqualTo("2024-01-12");
        assertThat(shown.dueThen()).isOne();
        assertThat(shown.waiting()).isGreaterThanOrEqualTo(3);
        var page = Jsoup.parse(
                Visitor.signedIn(port, "inspection").get("/?year=" + year).body());
        assertThat(page.text()).contains("待查看 " + shown.waiting() + "，其中 1 个 2024-01-12 前");
    }

    @Test
    void whatWasPlannedLaterIsNowhereOnAPastDay() {
        var inspection = Visitor.signedIn(port, "inspection");
        var name = "2022年民生实事项目回头看";
        assertThat(inspection.get("/look-backs?year=2023&asOf=2024-01-03").body())
                .contains(name);
        assertThat(inspection.get("/look-backs?year=2023&asOf=2024-01-02").body())
                .doesNotContain(name);
        assertThat(inspection.get("/?year=2023&asOf=2023-09-30").body()).doesNotContain("回头看 0/");
        assertThat(inspection.get("/look-backs/1?year=2023&asOf=2024-01-02").body())
                .contains("2024-01-03 安排")
                .doesNotContain("panel-table");
    }
}
