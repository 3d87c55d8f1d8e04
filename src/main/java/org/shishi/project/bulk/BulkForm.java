package org.shishi.project.bulk;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Blocker;
import org.shishi.project.Field;
import org.shishi.project.Stage;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.record.RecordTree;

/**
 * What is to become alike of many projects: a field that is filled in is set, one that is named to be emptied is emptied,
 * all others stay.
 */
@NullUnmarked
record BulkForm(
        @NotEmpty List<String> codes,
        @PlausibleDay LocalDate deadline,
        @Size(max = 60) String leadUnit,
        @Size(max = 60) String aspect,
        @Size(max = 100) String contactPerson,

        @PlainSigns @Size(max = 40) @Pattern(regexp = "[0-9 +-]*", message = "{project.phone.digits}")
        String contactPhone,

        @Size(max = 100) String leader,
        @Size(max = 500) String taskForce,
        @Size(max = 4000) String measures,
        @Size(max = 4000) String supervision,
        @Size(max = 4000) String remark,

        @InTenThousandYuan @Digits(integer = 14, fraction = 6)
        BigDecimal quota,

        Blocker blocker,
        Stage stage,
        @PastDay LocalDate stageOn,
        @PastDay LocalDate startedOn,
        @PastDay LocalDate completedOn,
        Set<Field> emptied,
        @Size(max = 500) String reason) {

    private static final RecordTree<BulkForm> PARTS = RecordTree.of(BulkForm.class);

    static BulkForm of(List<String> codes) {
        return new BulkForm(
                codes, null, "", "", "", "", "", "", "", "", "", null, null, null, null, null, null, Set.of(), "");
    }

    LedgerEntry change() {
        var entry = new LedgerEntry();
        Field.emptiable().stream()
                .filter(Objects.requireNonNullElse(emptied, Set.of())::contains)
                .forEach(field -> entry.with(field, null));
        Field.alike().forEach(field -> set(entry, field, PARTS.get(this, field.apiName())));
        return entry.stageOn(stageOn);
    }

    private static void set(LedgerEntry entry, Field field, Object value) {
        if (value != null && !value.toString().isBlank()) {
            entry.with(field, value instanceof String text ? text.strip() : value);
        }
    }

    List<String> all() {
        return Objects.requireNonNullElse(codes, List.of());
    }

    String reasonOrEmpty() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}
