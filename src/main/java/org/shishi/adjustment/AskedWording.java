package org.shishi.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.shared.RuleViolation;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;

/** Reads what somebody wants a project to say instead: its content, its title, an amount of money or the name of a unit. */
@Component
class AskedWording {

    private static final int TITLE = 300;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private final Units units;

    AskedWording(Units units) {
        this.units = units;
    }

    /** Refuses what is no title, amount or unit: {@code adjustment.to.*}. */
    void check(AdjustmentKind kind, String to) {
        if (kind == AdjustmentKind.TITLE && to.length() > TITLE) {
            throw RuleViolation.at("to", "project.text.too-long", to.length(), TITLE);
        }
        if (kind == AdjustmentKind.INVESTMENT && !AMOUNT.matcher(number(to)).matches()) {
            throw RuleViolation.at("to", "adjustment.to.amount");
        }
        if (kind == AdjustmentKind.LEAD_UNIT && unit(to).isEmpty()) {
            throw RuleViolation.at("to", "adjustment.to.unit", to);
        }
        if (kind == AdjustmentKind.LEVEL && level(to).isEmpty()) {
            throw RuleViolation.at("to", "adjustment.to.level");
        }
        if (kind == AdjustmentKind.ADOPTED_ON && day(to).isEmpty()) {
            throw RuleViolation.at("to", "adjustment.to.day");
        }
    }

    /** Refuses what changes nothing: {@code adjustment.to.same}. */
    static void refuseSame(AdjustmentKind kind, String from, String to) {
        boolean same = kind == AdjustmentKind.INVESTMENT
                ? !from.isEmpty() && amount(from).compareTo(amount(to)) == 0
                : from.equals(to);
        if (same) {
            throw RuleViolation.at("to", "adjustment.to.same");
        }
    }

    private static Optional<Level> level(String to) {
        return Arrays.stream(Level.values())
                .filter(one -> one.name().equals(to))
                .findFirst();
    }

    /** As a day is typed; empty for anything else. */
    static Optional<LocalDate> day(String to) {
        try {
            return Optional.of(LocalDate.parse(to));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The project as it is to be. */
    Description in(Description said, AdjustmentKind kind, String to) {
        return switch (kind) {
            case TITLE -> said.with(Field.TITLE, to);
            case INVESTMENT -> said.with(Field.INVESTMENT, amount(to));
            case ADOPTED_ON -> said.with(Field.ADOPTED_ON, day(to).orElseThrow());
            case LEVEL -> said.with(Field.LEVEL, level(to).orElseThrow());
            case LEAD_UNIT -> led(said, unit(to).orElseThrow(() -> RuleViolation.at("to", "adjustment.to.unit", to)));
            default -> said.with(Field.CONTENT, to);
        };
    }

    /** Whether it asks for less money than is planned. */
    static boolean lessMoney(AdjustmentKind kind, String from, String to) {
        return kind == AdjustmentKind.INVESTMENT
                && !from.isEmpty()
                && amount(to).compareTo(amount(from)) < 0;
    }

    /** 万元. */
    static BigDecimal amount(String to) {
        return new BigDecimal(number(to));
    }

    private static String number(String to) {
        return to.replace("万元", "").replace(",", "").strip();
    }

    /** The new unit takes the place of the old one among those responsible, too. */
    private static Description led(Description said, UnitView unit) {
        var responsible = said.responsibleUnitIds().stream()
                .map(id -> id.equals(said.leadUnitId()) ? Long.valueOf(unit.id()) : id)
                .distinct()
                .toList();
        return said.with(Field.LEAD_UNIT, unit.id()).with(Field.RESPONSIBLE_UNITS, responsible);
    }

    private Optional<UnitView> unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.active() && unit.name().equals(name))
                .findFirst();
    }
}
