package org.shishi.sheet.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Judges whether a text claims something of the whole project as a fact: not of a part or a share of it, not as planned, and
 * nowhere taken back. What is in doubt is no claim, for a person must be asked about it.
 */
final class WholeClaim {

    /** A number of things that are done says nothing of the others, unless it says that these are all. */
    private static final Pattern PART =
            Pattern.compile("主体|部分|局部|土建|桩基|标段|\\d标|号楼|子项|单体|首批|首期|其中|(?:[一二三四五六七八九]|\\d)期");

    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d.])\\d{1,2}(?:\\.\\d{1,4})?%|百分之|过半|近半|一半|大半|基本|接近|将近|即将|几近|[一二三四五六七八九]成");
    private static final Pattern COUNTED = Pattern.compile("\\d(?:个|处|所|座|段|条|户|栋|幢|套|盏|公里|千米|米|平方米|人|台|辆|家)");
    private static final Pattern ALL = Pattern.compile("全部|全面|均已|100%");

    private static final Pattern PLANNED =
            Pattern.compile("原定|计划|预计|预期|拟|力争|应于|应在|须于|确保|争取|将|(?<!完成|年度)目标|限期|要求|承诺|合同|待定|是否|能否|如果|\\?");

    private static final Pattern TAKEN_BACK = Pattern.compile("(?:未|没|尚|无法|不能|难以|不具备)[^,。;]{0,6}?"
            + "(?:完工|竣工|完成(?!竣?工?验收|结算|决算|审计)|建成|投用|投入使用|交付|通过)"
            + "|不(?:予|准)?通过|不合格|不达标|返工|返修|退回|剩余|其余|还有|还剩|尚有|尚余|在建|收尾|扫尾|尾工|停工|复工|续建"
            + "|正在(?!办理|结算|决算|审计|组织|准备|验收|使用|运行|运营)|(?<!第)[二三四五六七八九]期|未完");

    private static final Pattern SENTENCES = Pattern.compile("[。;!\\n]");
    private static final Pattern CLAUSES = Pattern.compile("[,、]");

    private WholeClaim() {}

    /**
     * A sentence, clause by clause.
     *
     * @param whole whether nothing in it speaks of a part or a share
     * @param plan the first clause that speaks of a plan; what follows may be the plan's
     */
    record Sentence(List<String> clauses, boolean whole, int plan) {

        static Sentence of(String text) {
            var clauses = List.of(CLAUSES.split(text));
            boolean whole = !PART.matcher(text).find()
                    && !SHARE.matcher(text).find()
                    && (ALL.matcher(text).find() || !COUNTED.matcher(text).find());
            int plan = IntStream.range(0, clauses.size())
                    .filter(i -> PLANNED.matcher(clauses.get(i)).find())
                    .findFirst()
                    .orElse(clauses.size());
            return new Sentence(clauses, whole, plan);
        }

        boolean claims(int clause) {
            return whole && !planned(clause);
        }

        boolean planned(int clause) {
            return clause >= plan;
        }
    }

    /** Line breaks end sentences, other spaces mean nothing. */
    static List<Sentence> sentences(String text) {
        var lines = SheetText.folded(text).strip().replaceAll("\\s*\\n\\s*", ";");
        return Arrays.stream(SENTENCES.split(SheetText.withoutSpaces(lines)))
                .map(Sentence::of)
                .toList();
    }

    /** Whether it speaks of a part, or of a number of things. */
    static boolean ofPart(String sentence) {
        return PART.matcher(sentence).find() || COUNTED.matcher(sentence).find();
    }

    /** Whether something in the text is not done, not passed, or still going on. */
    static boolean takenBack(String text) {
        return TAKEN_BACK.matcher(SheetText.withoutSpaces(text)).find();
    }

    /**
     * Whether words behind a word of a status leave it what it says: 已完工(部分) is not finished.
     *
     * @param first whether only their first sentence speaks of it
     */
    static boolean qualified(String words, boolean first) {
        var sentences = sentences(words);
        if (sentences.isEmpty()) {
            return false;
        }
        var near = sentences.get(0).clauses().get(0);
        var said = first ? String.join(",", sentences.get(0).clauses()) : words;
        return takenBack(said)
                || PART.matcher(near).find()
                || SHARE.matcher(near).find()
                || PLANNED.matcher(near).lookingAt();
    }
}
