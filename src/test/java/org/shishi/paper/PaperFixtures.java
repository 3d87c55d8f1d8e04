package org.shishi.paper;

import java.time.LocalDate;
import java.util.List;

/** Papers to look at: everything that a document can have, and a page of nothing but text. */
final class PaperFixtures {

    static final LocalDate DAY = LocalDate.of(2024, 1, 8);
    static final PaperFonts FONTS = new PaperFonts("仿宋", "黑体", "楷体", "方正小标宋简体", "宋体");

    private PaperFixtures() {}

    /** Three pages of characters without a gap: as many to a line and lines to a page as the layout allows. */
    static Paper fullPages() {
        var line = "民生实事项目办理情况报告".repeat(400);
        return PaperDraft.titled("关于2023年民生实事项目办理情况的报告").paragraph(line).paper();
    }

    static PaperDraft everything() {
        return PaperDraft.titled("关于进一步加快推进民生实事项目的通报")
                .headed(Letterhead.of("青田县人民政府督查室文件", "青督〔2023〕4号"))
                .to("各乡镇人民政府、街道办事处，县政府直属各单位")
                .paragraph("截至2024年1月8日，全县222个项目已完成194个，完成率87.39%。")
                .text("一、总体进展\n（一）进度统计。县级项目完成31个。\n（二）存在问题\n部分项目推进缓慢。\n二、下步措施")
                .heading(3, "压实责任")
                .heading(4, "牵头单位")
                .list(List.of("加快施工进度", "加强要素保障"))
                .paragraph(List.of(Run.of("其中"), Run.bold("进度滞后"), Run.linked("3个", "/projects?timeliness=DELAYED")))
                .table(table())
                .attach("未完工项目清单")
                .attach("各乡镇（街道）完成情况表")
                .signed("青田县人民政府督查室", DAY)
                .noted("联系人：督查室")
                .receipt("通报已收到，将按要求办理。", "签收人：            签收日期：")
                .printed("县委办公室，县人大常委会办公室", "青田县人民政府督查室", DAY);
    }

    static PaperTable table() {
        return new PaperTable(
                "表1 项目进展情况",
                "单位：个",
                List.of(
                        PaperTable.Column.centred(2),
                        PaperTable.Column.number(1),
                        PaperTable.Column.number(1),
                        PaperTable.Column.number(1)),
                List.of(
                        List.of(PaperCell.down("级别", 2), PaperCell.down("总数", 2), PaperCell.across("其中", 2)),
                        List.of(PaperCell.of("已完成"), PaperCell.of("未完工"))),
                List.of(
                        List.of(PaperCell.of("县级"), PaperCell.of(34), PaperCell.of(31), PaperCell.of(3)),
                        List.of(PaperCell.of("乡镇级"), PaperCell.of(81), PaperCell.of(56), PaperCell.of(25))));
    }
}
