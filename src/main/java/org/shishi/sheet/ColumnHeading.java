package org.shishi.sheet;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/**
 * Says what a column is about: by its own heading, and by that of the group of columns that it stands in. 完成时间 below 征地拆迁 is no day
 * of the project, 实际 below 形象进度 is how far it is.
 *
 * @param group as written; empty for none
 */
public record ColumnHeading(String group, String own) {

    /** Between group and heading where both are told; it stands in no sheet. */
    public static final String BELOW = "›";

    /** What is longer is no heading, and may take patterns too far. */
    private static final int LONGEST = 80;

    /** The one name of how far a project is. */
    private static final String PERCENT = "形象进度";

    private static final Pattern UNIT =
            Pattern.compile("[(\\[【][^()\\[\\]【】]{0,6}[元圆币%][^()\\[\\]【】]{0,3}[)\\]】]\\s*$");

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】");

    /** Words by themselves that a project has too: how far it is, its stage, its days. */
    private static final Pattern OF_PROJECT =
            Pattern.compile("(?:工程|项目|形象|总体|实际|目前|当前|完成|累计|最新|年度|总|建设|施工)*(?:进度|完成率|完成比例|比例|百分比|占比|完成)%?"
                    + "|(?:项目|建设|当前|目前|推进|任务|进度|完成|目标)*(?:状态|状况|情况|现状|成效)"
                    + "|(?:计划|实际|预计|拟|要求|合同)?(?:开工|动工|完工|竣工|完成|建成|投用)(?:时间|日期|时限|期限)?|时限(?:要求)?");

    private static final Pattern DAY = Pattern.compile("(?:计划|实际|预计|拟)?(?:开工|动工|完工|竣工|完成)(?:时间|日期|时限|期限)?");
    private static final Pattern VERB = Pattern.compile(".*(?:工|成)$");

    private static final Pattern OTHER_TIME = Pattern.compile("计划|目标|上月|上期|上季|上周|上旬|上年|去年|应完成|序时|偏差|差额|滞后|预期");
    private static final Pattern SUM_SO_FAR = Pattern.compile("[^,。]{0,10}累计(?:完成|进度)?(?:率|比例|百分比|%)?");
    private static final Pattern SO_FAR = Pattern.compile(
            "(?:实际|目前|当前|现|最新|截至目前)(?:完成|形象)?(?:进度)?(?:率|比例|百分比|%)?|已?完成(?:率|比例|百分比|占比|进度|%)?|百分比|比例|进度|%");
    private static final Pattern NOW = Pattern.compile("[本当](?:月|期|季度?|周|旬|半月)(?:末|底)?(?:完成|进度|实际)*(?:率|%)?");

    /** A limit that was set anew, and the one that it had before. */
    private static final Pattern LATER = Pattern.compile("(?:调整|变更|延期|修订|顺延|现)(?:后|为)?(?:的)?(?:时间|日期|时限|期限)?");

    private static final Pattern BEFORE = Pattern.compile("(?:原定?|原来|计划|要求|调整前|变更前|延期前)(?:时间|日期|时限|期限)?");

    private static final Set<String> WHOLE = Set.of("合计", "小计", "总计", "总额", "金额", "总金额", "总数");
    private static final Pattern MONEY = Pattern.compile(".*(?:投资|资金|金额|定额|经费|预算|专项债|自筹).*");
    private static final Pattern TIER =
            Pattern.compile("(中央|省|市|县|区|乡镇|乡|镇)(?:级|本级)?(?:财政)?" + "(?:补助|配套|奖补|专项|下达|预算内?)?(?:资金|投资|金额)?");
    private static final Pattern NOT_YET = Pattern.compile("计划|需求|需要|缺口|结余|余额|应付|未付|欠|拟|待|目标|不足|差额|尚需");

    /** A heading as it stands there, or as it is told with its group. */
    public static ColumnHeading of(String text) {
        int below = text.indexOf(BELOW);
        return below < 0
                ? new ColumnHeading("", text.strip())
                : new ColumnHeading(
                        text.substring(0, below).strip(),
                        text.substring(below + 1).strip());
    }

    /** Whether a heading says whose money it is: 中央, 县级配套资金. */
    public static boolean isTier(String heading) {
        return TIER.matcher(heading).matches();
    }

    /** The first word of such a heading: 省. */
    public static String tier(String heading) {
        var match = TIER.matcher(heading);
        return match.matches() ? match.group(1) : "";
    }

    /** Whether a heading says that it is the sum of those beside it. */
    public static boolean isWhole(String heading) {
        return WHOLE.contains(heading);
    }

    /** Whether a heading speaks of money that is not there yet, or no more. */
    public static boolean isNotYet(String heading) {
        return NOT_YET.matcher(heading).find();
    }

    /** Whether words say that it is planned, or was so before: 计划, 上月. */
    public static boolean isOfOtherTime(String words) {
        return OTHER_TIME.matcher(words).find();
    }

    public boolean grouped() {
        return !group.isEmpty();
    }

    /** With its group, and with the unit that stands there for all of them. */
    public String told() {
        return grouped() ? without(group) + BELOW + without(own) + unit() : own;
    }

    /** What a person may call it: 总投资›中央. */
    public String shown() {
        return grouped() ? without(group) + BELOW + own : own;
    }

    /** The unit of its own or of its group, as it stands there. */
    public String unit() {
        var said = UNIT.matcher(WrittenText.folded(own));
        var above = UNIT.matcher(WrittenText.folded(group));
        return said.find()
                ? said.group().strip()
                : grouped() && above.find() ? above.group().strip() : "";
    }

    /**
     * What the column may be called without its group, the likeliest first; where its own words mean another matter here, they are not
     * among it.
     *
     * @param all the headings of that row
     */
    List<String> names(Collection<ColumnHeading> all) {
        var names = new LinkedHashSet<String>();
        if (grouped() && group.length() + own.length() <= LONGEST) {
            meant(all).forEach(name -> names.add(name + money()));
            names.add(without(group) + without(own) + money());
        }
        return List.copyOf(names);
    }

    private String money() {
        return unit().contains("%") ? "" : unit();
    }

    private List<String> meant(Collection<ColumnHeading> all) {
        var word = bare(own);
        var self = List.of(without(own));
        if (isNotYet(bare(group)) && (isTier(word) || isWhole(word))) {
            return List.of();
        }
        return switch (HeadingMatter.of(bare(group))) {
            case OTHER -> List.of();
            case MONEY -> ofMoney(word, self);
            case PLANNED -> DAY.matcher(word).matches() ? List.of(day("计划", word)) : unlessOfProject(word, self);
            case PROGRESS -> tellsTime(word) ? progress(all) : self;
            case LIMIT -> limit(word, self, all);
            case ACTUAL -> DAY.matcher(word).matches() ? List.of(day("实际", word)) : self;
            case TIME -> unlessOfProject(word, self); // planned or actual: nobody says
            case PROJECT -> self;
            case ASIDE, UNKNOWN -> unlessOfProject(word, self);
        };
    }

    private static List<String> unlessOfProject(String word, List<String> self) {
        return OF_PROJECT.matcher(word).matches() ? List.of() : self;
    }

    private List<String> ofMoney(String word, List<String> self) {
        return isWhole(word)
                ? List.of(without(group), word)
                : MONEY.matcher(word).matches() ? self : unlessOfProject(word, self);
    }

    /** 完成时限 over 计划 and 实际. */
    private List<String> limit(String word, List<String> self, Collection<ColumnHeading> all) {
        var verb = bare(group).substring(0, 2);
        boolean later = beside(all).anyMatch(one -> LATER.matcher(bare(one.own)).matches());
        if (later && BEFORE.matcher(word).matches()) {
            return List.of();
        }
        return switch (LATER.matcher(word).matches() ? "计划" : word) {
            case "计划", "要求", "原定" -> List.of("计划" + verb + "时间");
            case "实际", "预计" -> List.of(word + verb + "时间");
            default -> DAY.matcher(word).matches() ? List.of(day("", word)) : self;
        };
    }

    private static String day(String kind, String word) {
        var whole = VERB.matcher(word).matches() ? word + "时间" : word;
        return whole.startsWith("计划") || whole.startsWith("实际") || whole.startsWith("预计") ? whole : kind + whole;
    }

    private static boolean tellsTime(String word) {
        return rank(word) > 0 || OTHER_TIME.matcher(word).find();
    }

    /** Of several columns that tell how far a project is, the one that tells it of today and of all of it; none where it can't be known. */
    private List<String> progress(Collection<ColumnHeading> all) {
        int best = beside(all).mapToInt(one -> rank(bare(one.own))).max().orElse(0);
        boolean alone = beside(all).filter(one -> rank(bare(one.own)) == best).count() == 1;
        return rank(bare(own)) == best && best > 0 && alone ? List.of(PERCENT) : List.of();
    }

    private java.util.stream.Stream<ColumnHeading> beside(Collection<ColumnHeading> all) {
        return all.stream().filter(one -> one.group.equals(group));
    }

    private static int rank(String word) {
        if (OTHER_TIME.matcher(word).find()) {
            return 0;
        }
        return SUM_SO_FAR.matcher(word).matches()
                ? 3
                : SO_FAR.matcher(word).matches() ? 2 : NOW.matcher(word).matches() ? 1 : 0;
    }

    private static String without(String text) {
        return UNIT.matcher(WrittenText.folded(text)).replaceFirst("").replaceAll("\\s+", "");
    }

    private static String bare(String text) {
        return BRACKET.matcher(without(text)).replaceAll("").replaceAll("[:*]+$", "");
    }
}
