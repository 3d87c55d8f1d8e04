package org.shishi.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.day;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shishi.figures.FigureCounts;
import org.shishi.figures.TrendPoint;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the trend's title says stands in its bars. */
class TrendChartTests {

    /** They were completed within the month, not on the day until which it is known. */
    @Test
    void whatAMonthBroughtThatIsNotOverIsOfThatMonth() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n.dashboard");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var words = new FigureWords(messages, Locale.SIMPLIFIED_CHINESE);
        var trend = List.of(of("2026-10-31", 1), of("2026-11-29", 5));
        assertThat(TrendChart.of(trend, words).finding()).isEqualTo("11月完成最多，新增 4 项；到11月29日累计完成 5 项");
    }

    private static TrendPoint of(String day, int completed) {
        return new TrendPoint(day(day), new FigureCounts(9, completed, 0, 0, 0));
    }
}
