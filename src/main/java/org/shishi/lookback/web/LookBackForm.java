package org.shishi.lookback.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.lookback.LookBackHead;
import org.shishi.lookback.LookBackView;
import org.shishi.lookback.LookedAtProject;
import org.shishi.lookback.PlanLookBack;
import org.shishi.lookback.PlanLookBack.ByLot;
import org.shishi.project.Level;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;

/**
 * What the browser or a program sent of a look-back.
 *
 * @param members user names
 * @param codes of the projects, one a line; blank where they are drawn
 * @param wanted how many are drawn; none where they are chosen
 */
@NullUnmarked
record LookBackForm(
        @NotNull @PlanYear Integer planYear,
        @NotBlank @Size(max = 200) String name,
        @NotNull @PlausibleDay LocalDate firstOn,
        @NotNull @PlausibleDay LocalDate lastOn,
        @NotNull @PlanYear Integer fromYear,
        @NotNull @PlanYear Integer toYear,
        @NotEmpty List<String> members,
        @Size(max = 20000) String codes,
        Integer wanted,
        @Size(max = 100) String seed,
        Level level,
        Long unitId,
        @Size(max = 200) String aspect,
        Long version) {

    static LookBackForm empty(int year, LocalDate today) {
        return new LookBackForm(
                year, "", today, today.plusMonths(1), year - 3, year - 1, List.of(), "", null, "", null, null, "", 0L);
    }

    static LookBackForm of(LookBackView view, List<String> members) {
        var head = view.head();
        var drawn = head.drawn();
        return new LookBackForm(
                head.planYear(),
                head.name(),
                head.firstOn(),
                head.lastOn(),
                head.fromYear(),
                head.toYear(),
                members,
                String.join(
                        "\n",
                        view.projects().stream().map(LookedAtProject::code).toList()),
                drawn == null ? null : drawn.wanted(),
                drawn == null ? "" : drawn.seed(),
                drawn == null ? null : drawn.level(),
                null,
                drawn == null ? "" : drawn.aspect(),
                head.version());
    }

    /** Whether this person is among those who look. */
    public boolean chose(String username) {
        return members != null && members.contains(username);
    }

    static boolean looks(LookBackHead head, long account) {
        return head.members().stream().anyMatch(one -> one.id() == account);
    }

    long versionOrNone() {
        return Objects.requireNonNullElse(version, -1L);
    }

    PlanLookBack command() {
        return new PlanLookBack(
                planYear,
                name.strip(),
                firstOn,
                lastOn,
                fromYear,
                toYear,
                members.stream().filter(one -> one != null && !one.isBlank()).toList(),
                listed(),
                wanted == null ? null : new ByLot(text(seed), wanted, level, unitId, text(aspect)));
    }

    /** Codes as people write them below or beside each other. */
    private List<String> listed() {
        return Arrays.stream(text(codes).split("[\\s,，、;；]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
