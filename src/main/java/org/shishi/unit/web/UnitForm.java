package org.shishi.unit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.unit.SaveUnit;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitView;

/** What the browser or a program sent of a unit. */
@NullUnmarked
record UnitForm(
        @NotBlank @Size(max = SaveUnit.LONGEST_CODE) @Pattern(regexp = "[A-Za-z0-9-]*", message = "{unit.code.letters}")
        String code,

        @NotBlank @Size(max = SaveUnit.LONGEST_NAME) String name,
        @NotNull UnitKind kind,
        boolean active,
        long version) {

    static UnitForm empty() {
        return new UnitForm("", "", UnitKind.DEPARTMENT, true, 0);
    }

    static UnitForm of(UnitView unit) {
        return new UnitForm(unit.code(), unit.name(), unit.kind(), unit.active(), unit.version());
    }

    SaveUnit command() {
        return new SaveUnit(code.strip(), name.strip(), kind, active);
    }
}
