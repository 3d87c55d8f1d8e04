package org.shishi.sheet.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shishi.sheet.Cell;

/** Reads status words; a word counts only where it stands for itself (已完成。… but not 已完成47个点位). */
public final class ReadStatus {

    /** A status stands at the beginning; the rest is remark. */
    private static final int LONGEST = 80;

    private static final Map<Pattern, StatusMeaning> WORDS = new LinkedHashMap<>();

    static {
        word("(?:已|全面|全部)?(?:销号|办结销号)(?:完成)?", StatusMeaning.CLOSED);
        word("(?:已|通过|已通过|完成)?(?:竣工)?验收(?:合格|通过|完成)?", StatusMeaning.ACCEPTED);
        word("(?:已|全面|建成|已建成|已建成并)?(?:投用|投入使用|启用)", StatusMeaning.IN_USE);
        word("(?:已|全部|全面|项目已|均已)*(?:完工|竣工|建成)", StatusMeaning.COMPLETED);
        word("(?:已|经研究)?(?:暂缓|暂停|缓建|停建)(?:实施|建设)?", StatusMeaning.SUSPENDED);
        word("(?:已|经研究)?(?:终止|取消|不再)(?:实施|建设)?", StatusMeaning.TERMINATED);
        word("(?:尚?未|没有)(?:能)?(?:全面|全部)?完成(?:(?:年度|全年|本年度)(?:目标)?(?:任务|目标)?|目标任务|目标|任务)", StatusMeaning.BEHIND);
        word("(?:提前|超额|全面|已|已经|圆满|全部)*完成(?:了)?(?:年度|全年|本年度)(?:目标)?(?:任务|目标)?", StatusMeaning.TARGET_REACHED);
        word("基本(?:已)?完成(?:年度)?(?:任务|目标)?", StatusMeaning.NEARLY_DONE);
        word("(?:超额|提前|已|已经|全部|全面|圆满|按时|如期)*完成(?:目标)?(?:任务|目标|情况)?", StatusMeaning.PERIOD_DONE);
        word("(?:推进|进度|工作)?(?:未达|慢于?|落后于?|滞后于?)序时(?:进度|推进)?", StatusMeaning.BEHIND);
        word("(?:进度|推进|略有|严重|进展)?(?:滞后|缓慢|落后|偏慢)", StatusMeaning.BEHIND);
        word("(?:按|达|已达|达到|快于?|超)序(?:时)?(?:进度)?(?:推进|进行)?|序时推进", StatusMeaning.ON_SCHEDULE);
        word("(?:顺利|正常|有序|稳步|按计划|按期|按时|按进度)(?:推进|进行|实施)(?:中)?", StatusMeaning.ON_SCHEDULE);
        word("(?:尚)?(?:未|没有)(?:开工|启动|动工|开展)(?:建设)?", StatusMeaning.NOT_STARTED);
        word("(?:处于|正在|开展|做)?前期(?:工作|准备|阶段)?(?:中|阶段)?", StatusMeaning.PREPARING);
        word("在建|(?:正在|已)?(?:建设|施工|推进|进行|实施)中|已开工(?:建设)?|开工建设|正在(?:建设|施工|推进)", StatusMeaning.UNDER_WAY);
    }

    /** What may be written, one word for each that a project can be. */
    private static final List<String> POSSIBLE = List.of("未开工", "前期", "在建", "完工", "投用", "验收", "销号", "暂缓", "终止");

    private ReadStatus() {}

    private static void word(String pattern, StatusMeaning meaning) {
        WORDS.put(Pattern.compile("(?s)\\s*(" + pattern + ")(?:\\s*[。.,;:(\\s].*|\\s*)"), meaning);
    }

    /** A column that is there to give the status: what it says and is not known is a problem. */
    public static Reading<StatusMeaning> of(Cell cell, StatusScope scope) {
        return Reading.<StatusMeaning>ofNoValue(cell)
                .orElseGet(() -> leading(cell.text(), scope)
                        .orElseGet(() -> Reading.unread(cell.text(), "sheet.status.unread", cell.text(), POSSIBLE)));
    }

    /** A text about progress may begin with a status word, and mostly does not. */
    public static Optional<Reading<StatusMeaning>> leading(String text, StatusScope scope) {
        var folded = SheetText.folded(text.substring(0, Math.min(text.length(), LONGEST)));
        for (var word : WORDS.entrySet()) {
            var match = word.getKey().matcher(folded);
            if (match.matches()) {
                var rest = SheetText.remark(text.substring(match.end(1)));
                return Optional.of(Reading.of(inScope(word.getValue(), scope), text, rest));
            }
        }
        return Optional.empty();
    }

    private static StatusMeaning inScope(StatusMeaning meaning, StatusScope scope) {
        return meaning == StatusMeaning.PERIOD_DONE && scope == StatusScope.PROJECT
                ? StatusMeaning.TARGET_REACHED
                : meaning;
    }
}
