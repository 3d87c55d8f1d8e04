package org.shishi.superior;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Knows the headings that offices give a register of papers from above. */
final class SuperiorColumns {

    private static final DoorHeadings HEADINGS = DoorHeadings.of(
                    SheetKind.SUPERIOR,
                    SuperiorRowReader.ISSUED,
                    SuperiorRowReader.TIER,
                    SuperiorRowReader.BODY,
                    SuperiorRowReader.KIND,
                    SuperiorRowReader.SAYS)
            .or(SuperiorRowReader.ISSUED, "发文时间", "发文日", "来文日期", "来文时间", "印发日期", "印发时间", "成文日期", "通报日期", "通报时间")
            .or(SuperiorRowReader.TIER, "来文级别", "上级级别", "来文层级", "发文层级", "级别")
            .or(SuperiorRowReader.BODY, "来文单位", "来文机关", "来文部门", "发文单位", "发文机关", "发文部门", "通报单位", "上级部门", "交办单位")
            .or(
                    SuperiorRowReader.NUMBER,
                    "文件号",
                    "发文字号",
                    "发文文号",
                    "来文文号",
                    "来文字号",
                    "来文编号",
                    "文件编号",
                    "公文文号",
                    "文件文号",
                    "文件名称及文号",
                    "文件标题及文号",
                    "文件及文号",
                    "发文号")
            .or(SuperiorRowReader.KIND, "来文类型", "文件类型", "通报类型", "来文性质", "类别", "性质")
            .or(SuperiorRowReader.SAYS, "标题", "文件标题", "来文标题", "文件名称", "来文名称", "主要内容", "来文内容", "通报内容", "内容摘要", "事由")
            .or(SuperiorRowReader.YEAR, "项目年度", "计划年度", "实事年度")
            .or(SuperiorRowReader.UNITS, "承办单位", "主办单位", "办理单位", "责任单位", "牵头单位", "被通报单位", "被表扬单位", "承办部门")
            .or(SuperiorRowReader.PROJECTS, "项目编号", "项目名称", "涉及项目名称", "实事名称", "项目", "有关项目")
            .or(
                    SuperiorRowReader.ANSWER_BY,
                    "办结时限",
                    "办理时限",
                    "办结期限",
                    "办理期限",
                    "答复时限",
                    "答复期限",
                    "回复时限",
                    "反馈时限",
                    "反馈期限",
                    "整改时限",
                    "整改期限")
            .or(SuperiorRowReader.ANSWERS, "办理情况", "办理结果", "落实情况", "整改情况", "反馈情况")
            .toldBy(SuperiorRowReader.BODY, SuperiorRowReader.NUMBER);

    private SuperiorColumns() {}

    static TableByHeaders in(List<SheetTable> tables, SheetAsking asking, MessageSource messages) {
        return HEADINGS.allOf(SuperiorRowReader.TIER, words(SuperiorTier.values(), messages))
                .allOf(SuperiorRowReader.KIND, words(SuperiorNoticeKind.values(), messages))
                .in(tables, asking)
                .or(
                        SuperiorRowReader.NUMBER,
                        SuperiorRowReader.UNITS,
                        SuperiorRowReader.PROJECTS,
                        SuperiorRowReader.ANSWER_BY,
                        SuperiorRowReader.ANSWERS,
                        SuperiorRowReader.YEAR);
    }

    private static List<String> words(MessageSourceResolvable[] all, MessageSource messages) {
        return Stream.of(all)
                .map(one -> messages.getMessage(one, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }
}
