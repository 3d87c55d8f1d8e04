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
        word("(?:已|全部|全面|项目已|工程已|均已){0,4}(?:完工|竣工|建成)", StatusMeaning.COMPLETED);
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
        only("(?:(?:尚|仍|还)?未|没有?)(?:能)?(?:全部|全面)?(?:完工|竣工|建成)", StatusMeaning.PARTLY_DONE);
        only("(?:已|项目|工程)?(?:基本|即将|接近|临近)(?:全部|全面)?(?:完工|竣工|建成)", StatusMeaning.NEARLY_DONE);
        only("(?:进入|处于|项目|工程|已)?(?:收尾|扫尾|尾工)(?:阶段|工作|工程|施工)?(?:中)?", StatusMeaning.NEARLY_DONE);
        only("(?:已)?(?:主体|土建|桩基|基础|部分|一期)(?:工程|结构)?(?:已|全部)?(?:完工|完成|竣工|封顶|结顶)", StatusMeaning.PARTLY_DONE);
        only("(?:已)?进场(?:施工|开工)?", StatusMeaning.UNDER_WAY);
        only("正在(?:进行)?[^,。;:()\\s]{0,8}(?:施工|建设|安装|装修|改造|开挖|浇筑)(?:中)?", StatusMeaning.UNDER_WAY);
        only("(?:正在|已)?(?:开展|进行)?(?:招标|招投标|采购|设计|立项|审批|报批)(?:阶段|工作)?中?", StatusMeaning.BEFORE_WORKS);
        only("(?:已)?(?:完成|通过)(?:项目)?(?:招标|招投标|采购|设计|施工图设计|立项|审批|报批)(?:工作)?", StatusMeaning.BEFORE_WORKS);
        only("(?:招标|招投标|设计|立项)(?:已)?完成", StatusMeaning.BEFORE_WORKS);
        word("在建|(?:正在|已)?(?:建设|施工|推进|进行|实施)中|已开工(?:建设)?|开工建设|正在(?:建设|施工|推进)", StatusMeaning.UNDER_WAY);
    }

    static {
        english("not started", StatusMeaning.NOT_STARTED);
        english("preparing", StatusMeaning.PREPARING);
        english("under way|underway|in progress", StatusMeaning.UNDER_WAY);
        english("completed", StatusMeaning.COMPLETED);
        english("in use", StatusMeaning.IN_USE);
        english("accepted", StatusMeaning.ACCEPTED);
        english("closed", StatusMeaning.CLOSED);
        english("suspended", StatusMeaning.SUSPENDED);
        english("terminated", StatusMeaning.TERMINATED);
    }

    /** What may be written, one word for each that a project can be. */
    private static final List<String> POSSIBLE = List.of("未开工", "前期", "在建", "完工", "投用", "验收", "销号", "暂缓", "终止");

    private ReadStatus() {}

    /** Says it only where nothing follows: a text that begins so goes on to something else. */
    private static void only(String pattern, StatusMeaning meaning) {
        WORDS.put(Pattern.compile("\\s*(" + pattern + ")[。.]?\\s*"), meaning);
    }

    /** What a page in English calls it, and nothing beside it. */
    private static void english(String words, StatusMeaning meaning) {
        WORDS.put(Pattern.compile("(?i)\\s*(" + words + ")\\s*"), meaning);
    }

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
                if (isDoubted(word.getValue(), rest)) {
                    return Optional.empty();
                }
                return Optional.of(Reading.of(inScope(word.getValue(), scope), text, rest));
            }
        }
        return Optional.empty();
    }

    /** 已完工 says nothing that can be taken where it goes on: (部分), 剩余2处在建, 验收不合格. */
    private static boolean isDoubted(StatusMeaning meaning, String rest) {
        return switch (meaning) {
            case COMPLETED, IN_USE, ACCEPTED, CLOSED -> WholeClaim.qualified(rest, false);
            case TARGET_REACHED, PERIOD_DONE -> WholeClaim.qualified(rest, true);
            default -> false;
        };
    }

    private static StatusMeaning inScope(StatusMeaning meaning, StatusScope scope) {
        return meaning == StatusMeaning.PERIOD_DONE && scope == StatusScope.PROJECT
                ? StatusMeaning.TARGET_REACHED
                : meaning;
    }
}
