package org.shishi.supervision.inspection;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.register.CellLimits;
import org.shishi.supervision.register.Register;
import org.shishi.supervision.register.RegisterRow;
import org.shishi.supervision.register.Taken;
import org.shishi.supervision.register.Takers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes one row of the register of inspections over. */
@Component
@Order(1)
class InspectionRegister implements Register {

    private static final Map<InspectionKind, String> KINDS =
            Map.of(InspectionKind.SPECIAL, "专项督查", InspectionKind.JOINT, "联合督导", InspectionKind.LOOK_BACK, "回头看");

    private static final DoorHeadings HEADINGS = DoorHeadings.of(SheetKind.INSPECTIONS, "日期", "类型", "参加单位", "主题")
            .or("日期", "督查日期", "督查时间", "检查日期", "检查时间", "时间")
            .or("类型", "督查类型", "督查方式", "检查类型")
            .or("参加单位", "参与单位", "参加部门", "督查单位", "检查单位")
            .or("主题", "督查主题", "督查内容", "督查事项", "检查内容")
            .allOf("类型", KINDS.values());

    private final InspectionRepository inspections;
    private final InspectionRows rows;
    private final CellLimits limits;
    private final Clock clock;

    InspectionRegister(InspectionRepository inspections, InspectionRows rows, CellLimits limits, Clock clock) {
        this.inspections = inspections;
        this.rows = rows;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public DoorHeadings headings() {
        return HEADINGS;
    }

    /** A past day is taken as held, a coming one as planned; the same theme on the same day is there already. */
    @Override
    public Taken take(Takers by, RegisterRow row) {
        var kind = row.oneOf("类型", row.needed("类型"), List.of(InspectionKind.values()), KINDS::get);
        var on = row.day("日期");
        var theme = row.needed("主题");
        var bodies = Arrays.stream(row.needed("参加单位").split("[、,，;；]"))
                .map(row::unit)
                .toList();
        limits.require(new InspectionForm(on.getYear(), kind, theme, "", on, bodies, 0L), component -> "主题");
        if (inspections.existsByHeldOnAndThemeAndKind(on, theme, kind)) {
            return Taken.UNCHANGED;
        }
        var attribution = Attribution.now(by.confirmed(), clock);
        var inspection = new Inspection(new SaveInspection(on.getYear(), kind, theme, "", on, bodies), attribution);
        if (!on.isAfter(attribution.on())) {
            inspection.hold(on, attribution.on());
        }
        inspections.save(inspection.broughtBy(by.register()));
        return Taken.NEW;
    }

    @Override
    public List<String> touched(long register) {
        return rows.touched(register);
    }
}
