package org.shishi.project.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shishi.project.LightReason;
import org.shishi.project.LightRule;
import org.shishi.project.LightView;
import org.shishi.project.Pace;

/** Says what a light was judged by: the numbers, and the rule that made them this colour. */
public final class LightWords {

    private LightWords() {}

    /** In a few words: how far behind or ahead, or why there is nothing to judge. */
    public static String gap(LightView light, Words words) {
        var gap = light.gap();
        if (!light.reason().byGap() || gap == null) {
            return words.text(light.reason());
        }
        return points(gap, words);
    }

    /** Ahead of the plan, on pace or behind, with the percent points where there are any. */
    public static String pace(LightView light, Words words) {
        var pace = light.pace();
        var gap = light.gap();
        if (gap == null || gap.signum() == 0 || pace == Pace.FINISHED || pace == Pace.NONE) {
            return words.text(pace);
        }
        return words.say(
                "pace." + pace + (gap.signum() < 0 && pace == Pace.BEHIND ? ".late" : ""), Words.plain(gap.abs()));
    }

    private static String points(BigDecimal gap, Words words) {
        return switch (gap.signum()) {
            case 0 -> words.say("lights.gap.none");
            case 1 -> words.say("lights.gap.behind", Words.plain(gap));
            default -> words.say("lights.gap.ahead", Words.plain(gap.negate()));
        };
    }

    /** In whole sentences, with every number that the judgement needed. */
    static String reason(LightView light, Words words) {
        var planned = Words.percent(light.planned());
        var actual = percent(light.actual(), words);
        var from = light.lineFrom();
        var on = light.on().toString();
        return switch (light.reason()) {
            case MILESTONES -> words.say("lights.reason.milestones", on, planned, actual, gap(light, words));
            case STRAIGHT_LINE ->
                words.say(
                        "lights.reason.line",
                        Words.date(from),
                        Words.date(light.lineTo()),
                        on,
                        planned,
                        actual,
                        gap(light, words));
            case DEADLINE_PASSED ->
                words.say("lights.reason.deadline", light.deadline().toString(), on, actual);
            default -> words.say("lights.reason." + key(light.reason()), on);
        };
    }

    private static String key(LightReason reason) {
        return switch (reason) {
            case COMPLETED -> "completed";
            case STARTED -> "started";
            case SUSPENDED -> "suspended";
            case TERMINATED -> "terminated";
            case NOT_ADOPTED -> "adopted";
            default -> "reported";
        };
    }

    static String rule(LightRule rule, Words words) {
        return words.text(rule.sentence());
    }

    static String percent(@Nullable BigDecimal percent, Words words) {
        return percent == null ? words.say("lights.unknown") : Words.percent(percent);
    }
}
