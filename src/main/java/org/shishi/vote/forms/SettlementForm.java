package org.shishi.vote.forms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.Settlement;
import org.shishi.vote.count.SheetDifference;

/** Which value is right for each number in which two sheets differ, in their order. */
@NullUnmarked
public record SettlementForm(@NotEmpty List<@Valid LineForm> lines, Boolean voids) {

    /** Whether the teller has made sure that more ballots came back than were issued. */
    public boolean confirmed() {
        return Boolean.TRUE.equals(voids);
    }

    /** What is right for one number, and why. */
    public record LineForm(
            @NotNull Integer value,
            @NotBlank @Size(max = 200) String reason) {}

    public static SettlementForm empty(List<SheetDifference> differences) {
        return new SettlementForm(
                differences.stream().map(d -> new LineForm(null, "")).toList(), false);
    }

    public List<Settlement> command() {
        return lines.stream()
                .map(line -> new Settlement(line.value(), line.reason().strip()))
                .toList();
    }
}
