package org.shishi.proposal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.proposal.Screening;

/** The screening sheet of a proposal. */
@NullUnmarked
record ScreeningForm(
        @NotBlank @Size(max = 500) String publicWill,
        @NotBlank @Size(max = 500) String necessity,
        @NotBlank @Size(max = 500) String money,
        @NotBlank @Size(max = 500) String land,
        @NotBlank @Size(max = 500) String environment,
        @NotBlank @Size(max = 500) String safety,
        Boolean addsBurden,
        Boolean createsDebt,
        Boolean unstable,
        Boolean alreadyOrdered,
        @NotBlank @Size(max = 60) String signedBy,
        Boolean taken,
        @Size(max = 500) String said) {

    static ScreeningForm empty() {
        return new ScreeningForm("", "", "", "", "", "", false, false, false, false, "", true, "");
    }

    Screening sheet() {
        return new Screening(
                publicWill.strip(),
                necessity.strip(),
                money.strip(),
                land.strip(),
                environment.strip(),
                safety.strip(),
                Boolean.TRUE.equals(addsBurden),
                Boolean.TRUE.equals(createsDebt),
                Boolean.TRUE.equals(unstable),
                Boolean.TRUE.equals(alreadyOrdered),
                signedBy.strip());
    }

    boolean isTaken() {
        return Boolean.TRUE.equals(taken);
    }

    String why() {
        return ProposalForm.text(said);
    }
}
