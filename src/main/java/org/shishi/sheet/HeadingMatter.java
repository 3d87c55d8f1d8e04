package org.shishi.sheet;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a group of columns is about, told by its heading; the first that fits. */
enum HeadingMatter {
    /** Another one than the project itself: nothing below is the project's. */
    OTHER("征地|拆迁|征收|用地|土地|招投标|招标|投标|采购|中标|手续|审批|报批|立项|可研|批复|环评|许可|勘察|设计|前期|验收|决算" + "|上月|上期|上季|上周|上旬|上年|去年|往年|上次"),
    MONEY("投资|资金|金额|经费|预算|支付|拨付|下达|付款|造价|概算|财政|补助|拨款|成本|支出|专项债|债券|自筹"),
    /** One that may have percents, words and days of its own. */
    ASIDE("目标|任务|指标|整改|督查|督办|问题|巡查|检查|审计|质量|安全|满意|测评|到位"),
    PLANNED("^(?:年度|全年|本年|今年|\\d{4}年度?)?计划|预期"
            + "|^(?!.*实际)(?:项目|工程|建设|施工|实施|计划|合同|要求|总)*(?:起止|起讫|工期|周期|期限|时限|年限)(?:时间|日期|年月|要求|安排|计划)*$"),
    PROGRESS("^(?:工程|项目|总体|形象|建设|施工|当前|目前|累计|完成|推进|实际)*(?:进度|完成率|完成比例)(?:情况)?(?:%)?$"),
    LIMIT("^(?:开工|完工|竣工|完成)(?:时间|日期|时限|期限)$"),
    ACTUAL("^实际"),
    TIME("工期|时间|日期|时限|期限|周期|节点"),
    PROJECT("项目|工程|建设|实施|进展|推进|进度|基本|概况|信息|实事|总体|本月|本期|目前|当前|截至|累计|形象|状态|情况$|年$"),
    UNKNOWN("");

    private final Pattern words;

    HeadingMatter(String words) {
        this.words = Pattern.compile(words);
    }

    static HeadingMatter of(String group) {
        return Arrays.stream(values())
                .filter(matter -> matter.words.matcher(group).find())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
