package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/**
 * Finds what a text about progress says of the whole in percent (已完成60%), to be held against the number beside it. Money spent,
 * a part of the works, what was before and what is to be are none of that.
 */
public final class StoryPercent {

    private static final Pattern SAID = Pattern.compile("(?<=^|[,。;、:(\\s])"
            + "((?:目前|现|截至[^,。;、:(]{0,12}?|本期|该?项目|工程|总体|整体|累计|综合|形象|建设|施工|总?进度|约|已|共|均)*"
            + "(?:完成|达到?|为|推进[至到]|完成[至到])了?(?:约|近)?(?:总?(?:工程)?(?:量|任务|进度|建设任务)的?)?"
            + "(\\d{1,3}(?:\\.\\d{1,4})?)%)(?!以)");

    private static final BigDecimal ROUNDING = BigDecimal.ONE;
    private static final BigDecimal ROUGHLY = BigDecimal.valueOf(5);

    private StoryPercent() {}

    /** The last words that say another percentage; empty where some say this one, within a point, or five where it is about. */
    public static Optional<FigureCheck.Found> contradicting(String text, BigDecimal percent) {
        List<MatchResult> said =
                SAID.matcher(WrittenText.folded(text)).results().toList();
        return said.stream().anyMatch(one -> agrees(one, percent))
                ? Optional.empty()
                : said.stream()
                        .reduce((one, next) -> next)
                        .map(one -> new FigureCheck.Found(one.group(1), new BigDecimal(one.group(2))));
    }

    private static boolean agrees(MatchResult one, BigDecimal percent) {
        var most = one.group(1).contains("约") || one.group(1).contains("近") ? ROUGHLY : ROUNDING;
        return new BigDecimal(one.group(2)).subtract(percent).abs().compareTo(most) <= 0;
    }
}
