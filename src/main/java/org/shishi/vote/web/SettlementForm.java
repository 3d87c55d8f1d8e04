package org.shishi.vote.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.Settlements.Settlement;
import org.shishi.vote.count.SheetDifference;

/** Which value is right for each number in which two sheets differ, in their order. */
@NullUnmarked
record SettlementForm(@NotEmpty List<@Valid LineForm> lines, Boolean voids) {

    boolean confirmed() {
        return Boolean.TRUE.equals(voids);
    }

    record LineForm(
            @NotNull Integer value,
            @NotBlank @Size(max = 200) String reason) {}

    static SettlementForm empty(List<SheetDifference> differences) {
        return new SettlementForm(
                differences.stream().map(d -> new LineForm(null, "")).toList(), false);
    }

    List<Settlement> command() {
        return lines.stream()
                .map(line -> new Settlement(line.value(), line.reason().strip()))
                .toList();
    }
}
