package org.shishi.figures.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two days of a year side by side. */
@Controller
class ComparisonPages {

    private final DayComparisons comparisons;
    private final MessageSource messages;

    ComparisonPages(DayComparisons comparisons, MessageSource messages) {
        this.comparisons = comparisons;
        this.messages = messages;
    }

    /** Without dates: the day of the header and the same day a month before. */
    @HeavyRead
    @GetMapping("/figures/compare")
    String compare(
            Actor actor,
            Viewpoint viewpoint,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        var words = new FigureWords(messages, locale);
        var end = Objects.requireNonNullElse(to, viewpoint.asOf());
        var begin = Objects.requireNonNullElse(from, end.minusMonths(1));
        model.addAttribute("view", comparisons.of(actor, viewpoint.year(), begin, end, page, words));
        return "figures/compare";
    }
}
