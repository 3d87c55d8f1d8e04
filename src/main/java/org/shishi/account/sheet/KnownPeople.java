package org.shishi.account.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SheetAccounts.Known;
import org.shishi.policy.Role;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.unit.UnitDirectory;
import org.shishi.unit.UnitView;

/** Knows who has an account already, and whether a row tells of one of them as they are. */
final class KnownPeople {

    private final UnitDirectory units;
    private final RoleWords words;
    private final Map<String, Known> byUsername = new HashMap<>();
    private final Map<String, String> usernames = new HashMap<>();

    KnownPeople(List<Known> accounts, UnitDirectory units, RoleWords words) {
        this.units = units;
        this.words = words;
        for (var one : accounts) {
            byUsername.put(small(one.username()), one);
            usernames.put(person(one.name(), one.unitId()), one.username());
        }
    }

    static String person(String name, @Nullable Long unit) {
        return WrittenText.alike(name) + "|" + unit;
    }

    /** Of somebody with that name in that unit. */
    Optional<String> username(String person) {
        return Optional.ofNullable(usernames.get(person));
    }

    /** Whose account the row tells of by its user name, in everything that the sheet has a column for. */
    Optional<Known> told(AccountColumns table, SheetRow row) {
        return table.username(row)
                .map(cell -> byUsername.get(small(AccountRows.plain(cell))))
                .filter(one -> told(table, row, one));
    }

    private boolean told(AccountColumns table, SheetRow row, Known one) {
        var unit = table.unit(row).map(Cell::text).flatMap(units::find);
        return WrittenText.alike(table.name(row).text()).equals(WrittenText.alike(one.name()))
                && table.unit(row).stream().allMatch(cell -> isUnit(cell, unit, one.unitId()))
                && roles(table.roles(row), unit.orElse(null)).equals(Optional.of(one.roles()))
                && table.phone(row).map(AccountRows::plain).stream()
                        .allMatch(phone -> phone.equals(Objects.requireNonNullElse(one.phone(), "")));
    }

    private static boolean isUnit(Cell cell, Optional<UnitView> found, @Nullable Long unit) {
        return unit == null
                ? cell.text().isBlank()
                : found.filter(one -> one.id() == unit).isPresent();
    }

    /** None where a word is no role. */
    private Optional<Set<Role>> roles(Cell cell, @Nullable UnitView unit) {
        var roles = new HashSet<Role>();
        for (var word : RoleWords.words(cell.text())) {
            var role = words.role(word, unit);
            if (role.isEmpty()) {
                return Optional.empty();
            }
            roles.add(role.get());
        }
        return Optional.of(roles);
    }

    private static String small(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
