package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.util.DetailedError;

class FormRulesTests {

    record Person(@NotBlank @Size(max = 20) String name) {}

    record Form(@NotBlank String title, @Size(max = 40) String note, Person person) {}

    private final FormRules rules =
            new FormRules(Validation.buildDefaultValidatorFactory().getValidator());
    private final Form form = new Form("", "", new Person(""));

    @Test
    void whatMustNotBeBlankIsRequired() {
        assertThat(rules.required(form, "title")).isTrue();
        assertThat(rules.required(form, "note")).isFalse();
    }

    @Test
    void theLongestTextComesFromTheConstraint() {
        assertThat(rules.maxLength(form, "note")).isEqualTo(40);
        assertThat(rules.maxLength(form, "title")).isNull();
    }

    @Test
    void fieldsWithinFieldsHaveRulesToo() {
        assertThat(rules.required(form, "person.name")).isTrue();
        assertThat(rules.maxLength(form, "person.name")).isEqualTo(20);
    }

    @Test
    void oneGoesOnAtTheFirstWrongField() {
        var errors = List.of(
                new DetailedError("code", new Object[0], "wrong over all"),
                new DetailedError("nowhere", "code", new Object[0], "on no field of the form"),
                new DetailedError("person.name", "code", new Object[0], "later"),
                new DetailedError("note", "code", new Object[0], "first"));
        assertThat(rules.isFirst(form, errors, "note")).isTrue();
        assertThat(rules.isFirst(Form.class, errors, "person.name")).isFalse();
        assertThat(rules.isFirst(Form.class, errors, "nowhere")).isFalse();
    }

    @Test
    void withoutAFormNothingIsRequired() {
        assertThat(rules.required(null, "title")).isFalse();
        assertThat(rules.required(form, "unknown.name")).isFalse();
    }
}
