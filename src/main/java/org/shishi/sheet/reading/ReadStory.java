package org.shishi.sheet.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds in a text what was reached when (2025年8月份全面完工、2026年1月9日完成验收). Only a clause counts that says it of the whole
 * project and nothing else: what is planned, a part, a share, or not so after all is for a person to say.
 */
public final class ReadStory {

    /** One step of a project's life as a text tells it: 2025年8月份全面完工. */
    public record DatedStage(StatusMeaning stage, LocalDate day, String words) {}

    /** Longer ones say something else too. */
    private static final int LONGEST = 60;

    private static final String DAY =
            "(?<day>\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|(?:(?:\\d{4}|\\d{2}|今|本|当)年)?\\d{1,2}月(?:份|[底末初]|[上中下]旬|\\d{1,2}[日号])?)";

    private static final Pattern CLAUSE = Pattern.compile("(?:该|本|此|项目|工程|已经?|目前|均|全部|全面|整体|于|在|并|且|截?至|实际){0,6}"
            + DAY
            + "(?:该|本|项目|工程|已经?|均|顺利|正式|如期|按期|按时|提前|全部|全面|整体|全线|建设|施工|实现|完成|通过|组织){0,6}?"
            + "(?<stage>开工|动工|完工|竣工验收|竣工|建成|投用|投入使用|交付使用|验收|(?:全部|全面)完成(?:建设|施工|工程|年度|目标|任务){0,3})"
            + "(?:(?:并|及|且){1,2}(?:已|通过|完成|正式|竣工)*(?<next>投用|投入使用|交付使用|验收))?"
            + "(?:建设|施工|工程|任务|合格|通过|完成|了|\\(100%\\)|100%){0,3}");

    /** 完工时间:2023年11月20日, 于2023年3月开工. */
    private static final Pattern NAMED = Pattern.compile("(?:该|本|项目|工程|实际){0,3}(?<stage>开工|动工|完工|竣工验收|竣工|投用|投入使用|验收)"
            + "(?:时间|日期|日|于)(?:为|是|在|于|:){0,2}" + DAY + "(?<next>$)?");

    /** Where two are written without anything between them. */
    private static final Pattern JOINED = Pattern.compile("(?<=开工|动工|完工|竣工|验收|投用|使用)(?=20\\d{2}年)");

    private ReadStory() {}

    /** One whose year the text may have left to the reader. */
    private record Told(DatedStage stage, boolean yearAssumed) {

        Told years(int years) {
            return new Told(new DatedStage(stage.stage(), stage.day().plusYears(years), stage.words()), yearAssumed);
        }

        boolean after(Told other) {
            return stage.day().isAfter(other.stage().day());
        }
    }

    /** In the order of the text. */
    public static List<DatedStage> of(String text, ReadingContext context) {
        return of(text, context, LocalDate.MAX);
    }

    /** @param asOf the day on which it is told: what has been reached was reached until then */
    public static List<DatedStage> of(String text, ReadingContext context, LocalDate asOf) {
        var told = new ArrayList<Told>();
        boolean takenBack = WholeClaim.takenBack(text);
        for (var sentence : WholeClaim.sentences(JOINED.matcher(text).replaceAll(";"))) {
            for (int i = 0; i < sentence.clauses().size(); i++) {
                boolean whole = sentence.claims(i) && !takenBack;
                boolean begun = !sentence.planned(i);
                stages(sentence.clauses().get(i), context).stream()
                        .filter(one -> one.stage().stage() == StatusMeaning.UNDER_WAY ? begun : whole)
                        .forEach(told::add);
            }
        }
        return inTheirYears(told, asOf).stream().map(Told::stage).toList();
    }

    /**
     * Days without a year are of one year only while they follow each other as the stages do: 12月20日完工,1月5日验收 goes over
     * the turn of the year, the last one still being past.
     */
    private static List<Told> inTheirYears(List<Told> told, LocalDate asOf) {
        var stages = new ArrayList<>(told);
        stages.sort(Comparator.comparing(one -> one.stage().stage()));
        var later = new ArrayList<>(stages);
        for (int i = 1; i < later.size(); i++) {
            if (later.get(i - 1).after(later.get(i)) && later.get(i).yearAssumed()) {
                later.set(i, later.get(i).years(1));
            }
        }
        if (follow(later, asOf)) {
            return inTextOrder(told, stages, later);
        }
        var earlier = new ArrayList<>(stages);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            var one = earlier.get(i);
            boolean last = i == earlier.size() - 1;
            if (one.yearAssumed() && (last ? one.stage().day().isAfter(asOf) : one.after(earlier.get(i + 1)))) {
                earlier.set(i, one.years(-1));
            }
        }
        return follow(earlier, asOf) ? inTextOrder(told, stages, earlier) : told;
    }

    private static boolean follow(List<Told> stages, LocalDate asOf) {
        return stages.stream().noneMatch(one -> one.stage().day().isAfter(asOf))
                && IntStream.range(1, stages.size())
                        .noneMatch(i -> stages.get(i - 1).after(stages.get(i)));
    }

    private static List<Told> inTextOrder(List<Told> told, List<Told> stages, List<Told> moved) {
        return told.stream().map(one -> moved.get(stages.indexOf(one))).toList();
    }

    /** Words that cover several days mean the first for a beginning and the last for an end. */
    private static List<Told> stages(String clause, ReadingContext context) {
        var match = Stream.of(CLAUSE, NAMED)
                .map(pattern -> pattern.matcher(clause))
                .filter(it -> clause.length() <= LONGEST && it.matches())
                .findFirst();
        var date =
                match.map(it -> ReadDate.of(it.group("day"), context).value()).orElse(null);
        return date == null
                ? List.of()
                : Stream.of(match.get().group("stage"), match.get().group("next"))
                        .filter(word -> word != null && !word.isEmpty())
                        .map(ReadStory::stage)
                        .map(stage -> new DatedStage(
                                stage, stage == StatusMeaning.UNDER_WAY ? date.from() : date.to(), clause))
                        .map(stage -> new Told(stage, date.yearAssumed()))
                        .toList();
    }

    private static StatusMeaning stage(String word) {
        return switch (word) {
            case "开工", "动工" -> StatusMeaning.UNDER_WAY;
            case "投用", "投入使用", "交付使用" -> StatusMeaning.IN_USE;
            case "验收", "竣工验收" -> StatusMeaning.ACCEPTED;
            default -> StatusMeaning.COMPLETED;
        };
    }
}
