package org.shishi.proposal.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.proposal.SaveProposal;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.PlausibleDay;

/**
 * A suggestion as the browser or a program sent it.
 *
 * @param token and {@code answer}: the small sum of the public form
 */
@NullUnmarked
record ProposalForm(
        @NotNull Long windowId,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 2000) String background,
        @NotBlank @Size(max = 2000) String content,
        @Size(max = 100) String implementer,

        @InTenThousandYuan @DecimalMin("0") @Digits(integer = 14, fraction = 6)
        BigDecimal amount,

        @Size(max = 200) String money,
        @Size(max = 2000) String feasibility,
        @PlausibleDay LocalDate completeBy,
        @NotBlank @Size(max = 60) String proposer,

        @PlainSigns @Size(max = 20) @Pattern(regexp = "[0-9 +-]*", message = "{proposal.phone.digits}")
        String phone,

        String token,
        String answer) {

    static ProposalForm empty(Long window, String proposer) {
        return new ProposalForm(window, "", "", "", "", null, "", "", null, proposer, "", "", "");
    }

    SaveProposal command() {
        return new SaveProposal(
                title.strip(),
                text(background),
                content.strip(),
                text(implementer),
                amount,
                text(money),
                text(feasibility),
                completeBy,
                proposer.strip(),
                text(phone).replaceAll("[ +-]", ""));
    }

    static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
