package org.shishi.sheet.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds in a text what was reached when (2025年8月份全面完工、2026年1月9日完成验收); what is only planned is not. */
public final class ReadStory {

    private static final Pattern CLAUSE =
            Pattern.compile("((?:(?:20\\d{2}|今|本|当|去)年)?\\d{1,2}月(?:份|[底末初]|[上中下]旬|\\d{1,2}[日号])?)([^\\d,。;、]{0,8}?)"
                    + "(开工|动工|完工|竣工|建成|投用|投入使用|(?<!竣工)验收)");
    private static final Pattern PLANNED = Pattern.compile("(?:预计|计划|拟|力争|确保|争取|将|前|未)");

    private ReadStory() {}

    /** In the order of the text. */
    public static List<DatedStage> of(String text, ReadingContext context) {
        var plain = SheetText.withoutSpaces(text);
        return CLAUSE.matcher(plain)
                .results()
                .filter(clause -> !PLANNED.matcher(clause.group(2)).find())
                .filter(clause -> !PLANNED.matcher(plain.substring(Math.max(0, clause.start() - 4), clause.start()))
                        .find())
                .flatMap(clause -> stage(clause, context).stream())
                .toList();
    }

    private static Optional<DatedStage> stage(MatchResult clause, ReadingContext context) {
        var date = ReadDate.of(clause.group(1), context).value();
        var stage = switch (clause.group(3)) {
            case "开工", "动工" -> StatusMeaning.UNDER_WAY;
            case "投用", "投入使用" -> StatusMeaning.IN_USE;
            case "验收" -> StatusMeaning.ACCEPTED;
            default -> StatusMeaning.COMPLETED;
        };
        return date == null ? Optional.empty() : Optional.of(new DatedStage(stage, date.to(), clause.group()));
    }
}
