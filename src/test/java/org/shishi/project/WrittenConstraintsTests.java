package org.shishi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;

/** A row of a sheet says no more than a form takes. */
class WrittenConstraintsTests {

    @Test
    void aPhoneIsMadeOfDigits() {
        assertThat(WrittenConstraints.findings(said(Field.CONTACT_PHONE, "+86 578-6822222")))
                .isEmpty();
        assertThat(WrittenConstraints.findings(said(Field.CONTACT_PHONE, "见附件")))
                .containsExactly(FieldProblem.error(Field.CONTACT_PHONE, "project.phone.digits"));
    }

    @Test
    void aTextIsNoLongerThanItsForm() {
        assertThat(WrittenConstraints.findings(said(Field.TITLE, "长".repeat(300))))
                .isEmpty();
        assertThat(WrittenConstraints.findings(said(Field.TITLE, "长".repeat(301))))
                .containsExactly(FieldProblem.error(Field.TITLE, "project.plan.too-long", "长".repeat(20) + "…", "300"));
        assertThat(WrittenConstraints.findings(said(Field.CONTACT_PERSON, "人".repeat(101))))
                .singleElement()
                .extracting(FieldProblem::field)
                .isEqualTo(Field.CONTACT_PERSON);
    }

    @Test
    @Holds("ASVS 2.2.3")
    void whatAYearTakesIsNotMoreThanTheTotal() {
        var within = Description.of(
                Map.of(Field.INVESTMENT, new BigDecimal("100"), Field.ANNUAL_INVESTMENT, new BigDecimal("100.00")));
        assertThatCode(() -> DescriptionRules.requireAnnualWithinTotal(within)).doesNotThrowAnyException();
        var above = Description.of(
                Map.of(Field.INVESTMENT, new BigDecimal("100"), Field.ANNUAL_INVESTMENT, new BigDecimal("100.01")));
        assertThatThrownBy(() -> DescriptionRules.requireAnnualWithinTotal(above))
                .hasMessageContaining("project.investment.annual-above");
    }

    private static Description said(Field field, String text) {
        return Description.of(Map.of(field, text));
    }
}
