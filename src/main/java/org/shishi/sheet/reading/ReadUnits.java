package org.shishi.sheet.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.shishi.sheet.Cell;

/** Reads several units out of one cell; 各乡镇(街道) stands for every township. Whether a unit exists is not asked here. */
public final class ReadUnits {

    private static final int LONGEST = 60;

    private static final Pattern EVERY_TOWNSHIP = Pattern.compile("(?:全[县市区])?(?:各|所有|全部|\\d{1,4}个)"
            + "(?:乡镇|镇乡|镇街|乡\\(镇[、,/]?街道\\)|镇\\(乡[、,/]?街道\\)|镇\\(街道\\)|乡、镇|街道[、,]?乡镇|镇)"
            + "(?:[、,/]?\\(?街道\\)?)?(?:办事处)?(?:人民政府|政府)?");
    private static final Pattern ROLE = Pattern.compile("\\((?:牵头|配合|主办|协办|牵头单位|责任单位|配合单位)\\)");
    private static final Pattern ROLE_BEFORE = Pattern.compile("^(?:牵头|配合|主办|协办|责任)单位:");
    private static final Pattern VAGUE =
            Pattern.compile("(?:有关|相关|各有关|各相关|各|其他|其它)(?:乡镇|镇街|街道|部门|单位|乡镇\\(街道\\)|职能部门)*");
    /** 教育局(县水利局配合): the bracket names another unit. */
    private static final Pattern OTHERS = Pattern.compile("\\(([^()]{2,40}?)(?:牵头|配合|主办|协办|参与|协助)\\)");
    /** 县教育局及县水利局, but not 云和县. */
    private static final Pattern AND = Pattern.compile("(?<=[局委办会院所队站心镇乡道府司团室部厅处])(?:以及|及|和|与)(?=\\p{IsHan}{2})");

    private static final Pattern SPACE_BETWEEN = Pattern.compile("(?<=[^\\s]{3})[ \\t]+(?=[^\\s]{3})");

    private ReadUnits() {}

    public static Reading<UnitNames> of(Cell cell) {
        return Reading.<UnitNames>ofNoValue(cell).orElseGet(() -> of(cell.text()));
    }

    static Reading<UnitNames> of(String text) {
        var folded = SheetText.folded(text).strip();
        var townships = EVERY_TOWNSHIP.matcher(folded);
        var every = townships.find();
        var rest = every ? townships.replaceAll("、") : folded;
        var names = new LinkedHashSet<String>();
        var remarks = new ArrayList<String>();
        var vague = new ArrayList<String>();
        for (var part : split(rest)) {
            var name = bare(part, remarks);
            if (name.endsWith("等")
                    || (name.length() < LONGEST && VAGUE.matcher(name).matches())) {
                vague.add(name);
                name = name.endsWith("等") ? name.substring(0, name.length() - 1) : "";
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        var units = new UnitNames(List.copyOf(names), every);
        var reading = Reading.of(units, text, String.join(";", remarks));
        return vague.isEmpty() ? reading : reading.noting("sheet.units.vague", vague);
    }

    private static String bare(String part, List<String> remarks) {
        var name = ROLE_BEFORE.matcher(SheetText.withoutSpaces(part)).replaceFirst("");
        var role = ROLE.matcher(name);
        if (role.find()) {
            remarks.add(name);
            name = role.replaceAll("");
        }
        return name;
    }

    /** Brackets hold together: 县交通运输局(公路、港航) is one unit. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var depth = 0;
        for (var c : AND.matcher(OTHERS.matcher(SPACE_BETWEEN.matcher(text).replaceAll("、"))
                        .replaceAll("、$1"))
                .replaceAll("、")
                .toCharArray()) {
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && "、,;/·\n。".indexOf(c) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
