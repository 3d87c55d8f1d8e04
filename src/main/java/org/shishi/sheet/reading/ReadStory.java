package org.shishi.sheet.reading;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text what was reached when (2025年8月份全面完工、2026年1月9日完成验收); what is only planned is not. */
public final class ReadStory {

    private static final Pattern CLAUSE =
            Pattern.compile("((?:(?:20\\d{2}|今|本|当|去)年)?\\d{1,2}月(?:份|[底末初]|[上中下]旬|\\d{1,2}[日号])?)([^\\d,。;、]{0,8}?)"
                    + "(开工|动工|完工|竣工|建成|投用|投入使用|(?<!竣工)验收"
                    + "|(?:全部|全面)完成(?:建设|施工|工程|年度|目标|任务){0,3}(?![^,。;、(并且及后]))"
                    + "(?:[并且及后、](?:已|通过|完成)*(投用|投入使用|验收))?");
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
                .flatMap(clause -> stages(clause, context).stream())
                .toList();
    }

    /** Words that cover several days mean the first for a beginning and the last for an end. */
    private static List<DatedStage> stages(MatchResult clause, ReadingContext context) {
        var date = ReadDate.of(clause.group(1), context).value();
        return date == null
                ? List.of()
                : Stream.of(clause.group(3), clause.group(4))
                        .filter(Objects::nonNull)
                        .map(ReadStory::stage)
                        .map(stage -> new DatedStage(
                                stage, stage == StatusMeaning.UNDER_WAY ? date.from() : date.to(), clause.group()))
                        .toList();
    }

    private static StatusMeaning stage(String word) {
        return switch (word) {
            case "开工", "动工" -> StatusMeaning.UNDER_WAY;
            case "投用", "投入使用" -> StatusMeaning.IN_USE;
            case "验收" -> StatusMeaning.ACCEPTED;
            default -> StatusMeaning.COMPLETED;
        };
    }
}
