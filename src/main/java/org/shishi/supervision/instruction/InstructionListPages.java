package org.shishi.supervision.instruction;

import static org.shishi.supervision.common.ListSheet.plain;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.ListPages;
import org.shishi.supervision.common.ListSheet;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Leaders' instructions (批示) as a list and as a file. */
@Controller
@RequestMapping("/supervision/instructions")
class InstructionListPages extends ListPages<InstructionQuery, InstructionView> {

    private static final ListSheet<InstructionView> SHEET = new ListSheet<>(List.of(
            plain("批示日期", 12, InstructionView::saidOn),
            plain("批示领导", 16, InstructionView::leader),
            plain("项目编号", 16, InstructionView::project),
            plain("项目名称", 30, InstructionView::projectTitle),
            plain("批示内容", 50, InstructionView::wording),
            plain("承办单位", 20, InstructionView::unit),
            plain("办理时限", 12, InstructionView::dueOn),
            plain("办理情况", 50, InstructionView::reply),
            plain("回复日期", 12, InstructionView::repliedOn)));

    private final Instructions instructions;

    InstructionListPages(Instructions instructions, LabelSource labelSource) {
        super(InstructionPages.PLACE, Action.INSTRUCTION_GIVE, SHEET, labelSource);
        this.instructions = instructions;
    }

    @Override
    protected Page<InstructionView> find(Actor actor, Viewpoint from, InstructionQuery query, Pageable page) {
        return instructions.find(actor, query.filter(from), page);
    }

    @Override
    protected InstructionView line(InstructionView instruction, Labels labels) {
        return instruction;
    }

    @Override
    protected boolean broughtBySheet() {
        return false;
    }

    @Override
    protected void addParts(Actor actor, Viewpoint from, InstructionQuery query, Labels labels, Model model) {}
}
