package org.shishi.account.sheet;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Masks;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.reading.SheetText;
import org.shishi.unit.UnitDirectory;

/**
 * What a cell for the name of a person says. Not all that stands there is somebody: a post may be vacant, or two people share a row.
 *
 * @param name without what else the cell holds
 * @param phone the number written beside the name, or none
 * @param aside what stands in brackets beside the name
 */
record WrittenPerson(String name, @Nullable String phone, String aside) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\d)(?:\\+?86[- ]?)?1\\d{2}[- ]?\\d{4}[- ]?\\d{4}(?!\\d)|(?<!\\d)(?:0\\d{2,3}[- ]?)?[2-9]\\d{6,7}(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d -]{5,}\\d");
    private static final Pattern LABEL = Pattern.compile("(?:手机号?码?|联系电话|联系方式|电话号?码?|[Tt]el)\\s*[:.]?\\s*$");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:、/]+|[\\s,;:、/]+$");
    private static final Pattern NOBODY =
            Pattern.compile("(?:暂|尚|还)?(?:待|未|空|缺|无|暂)(?:定|缺|补|配|配备|任命|明确|确定|落实|安排|岗|人|职|设|编|填|报)*"
                    + "|(?:空岗|缺岗|不详|某某|某人|同上|本人|专人|全体|TBD|N/?A|vacant|none)");
    private static final Pattern BETWEEN = Pattern.compile("[、,;/&|\\n]|(?<=\\p{IsHan}{2})\\s+(?=\\p{IsHan}{2})");
    private static final Pattern JOINED = Pattern.compile("\\p{IsHan}{2,3}(?:和|与|及)\\p{IsHan}{2,3}");
    private static final Pattern SOMEBODY = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern BODY =
            Pattern.compile("\\p{IsHan}{2,}(?:局|委|办|办公室|委员会|街道|办事处|镇|乡|政府|中心|公司|集团|村|社区|科室?|支队|大队|联合会)");

    /** Surnames of two signs, which may be set apart from the name. */
    private static final Set<String> SURNAMES =
            Set.of("欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "南宫", "端木", "长孙", "宇文");

    private static final int BODY_FROM = 4;

    static WrittenPerson of(String text) {
        var plain = WrittenText.folded(WrittenText.clean(text)).strip();
        var number = NUMBER.matcher(plain).results().findFirst();
        var rest = number.map(found -> without(plain, found)).orElse(plain);
        var aside = BRACKETS.matcher(rest).results().findFirst().filter(found -> found.start() > 0);
        var name = aside.map(found -> without(rest, found)).orElse(rest);
        return new WrittenPerson(
                WrittenText.name(EDGE.matcher(name).replaceAll("")),
                number.map(MatchResult::group).orElse(null),
                aside.map(found -> found.group(1).strip()).orElse(""));
    }

    private static String without(String text, MatchResult part) {
        var before = LABEL.matcher(text.substring(0, part.start())).replaceFirst("");
        return (before + " " + text.substring(part.end())).replace("()", "").strip();
    }

    /** What the cell may be shown as: without a whole number in it. */
    static String shown(String text) {
        return DIGITS.matcher(WrittenText.folded(text)).replaceAll(found -> Masks.phone(found.group()));
    }

    /** Why the cell names no one person, as a message; none where it does. */
    @Nullable
    String wrong(String text, UnitDirectory units) {
        if (text.isBlank()) {
            return "account.import.name";
        }
        if (isNobody()) {
            return "account.import.name.nobody";
        }
        if (isSeveral(text)) {
            return "account.import.name.several";
        }
        if (isBody() || units.name(name).isPresent()) {
            return "account.import.name.body";
        }
        return DIGITS.matcher(name).find() ? "account.import.name.number" : null;
    }

    private boolean isNobody() {
        return SheetText.isNothing(name) || NOBODY.matcher(name).matches();
    }

    /** Whether two or more people are written there. */
    private boolean isSeveral(String text) {
        var parts = Arrays.stream(BETWEEN.split(EDGE.matcher(
                                BRACKETS.matcher(DIGITS.matcher(WrittenText.folded(WrittenText.clean(text)))
                                                .replaceAll(" "))
                                        .replaceAll(" "))
                        .replaceAll("")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return JOINED.matcher(name).matches()
                || parts.size() > 1
                        && !SURNAMES.contains(parts.get(0))
                        && parts.stream()
                                .allMatch(part ->
                                        SOMEBODY.matcher(WrittenText.name(part)).matches());
    }

    /** Whether it is what a body is called and no person: 县水利局. */
    private boolean isBody() {
        return name.length() >= BODY_FROM
                && !SURNAMES.contains(name.substring(0, 2))
                && BODY.matcher(name).matches();
    }
}
