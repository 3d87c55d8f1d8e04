package org.shishi.account.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.account.sheet.AccountImport.Note;
import org.shishi.policy.Role;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Cell;
import org.shishi.unit.UnitView;

/**
 * Reads the roles of one person as a sheet has them.
 *
 * @param notes what is wrong
 * @param told what is to be known
 */
record WrittenRoles(RoleWords words, SheetAsking asking, List<Note> notes, List<Note> told) {

    /** @param unitWritten whether the row has a unit, be it unknown: that has been told then */
    Set<Role> of(Cell cell, @Nullable UnitView unit, boolean unitWritten) {
        var roles = EnumSet.noneOf(Role.class);
        var said = RoleWords.words(cell.text());
        if (said.isEmpty()) {
            refuse("account.import.role.none", cell.ref());
        }
        for (var word : said) {
            var role = words.role(word, unit).or(() -> likely(word, unit));
            if (role.isEmpty()) {
                refuseWord(cell.ref(), word);
            } else if (RoleWords.administers(role.get())) {
                refuse("account.import.role.administrator", cell.ref(), word);
            } else if (unit == null && !RoleWords.fits(role.get(), null)) {
                if (!unitWritten) {
                    refuse("account.import.role.unit.none", cell.ref(), word);
                }
            } else if (unit != null && !RoleWords.fits(role.get(), unit)) {
                refuseUnit(role.get(), unit, cell.ref(), word);
            } else {
                roles.add(role.get());
                tell(role.get(), cell.ref(), word);
            }
        }
        return roles;
    }

    /** Somebody who administers something (平台管理员), but is none of the three: who that is, a person says. */
    private Optional<Role> likely(String word, @Nullable UnitView unit) {
        return RoleWords.soundsLikeAdministrator(word) ? Optional.empty() : words.asked(asking, word, unit);
    }

    private void refuseWord(String cell, String word) {
        if (RoleWords.soundsLikeAdministrator(word)) {
            refuse("account.import.role.administrator", cell, word);
        } else if (!RoleWords.isAskedAbout(word)) {
            refuse("account.import.role", cell, word, RoleWords.named());
        }
    }

    /** What the unit is decides who its people may be. */
    private void refuseUnit(Role role, UnitView unit, String cell, String word) {
        var wanted = RoleWords.kindWords(role);
        refuse(AccountImport.OF_UNIT, cell, word, unit.name(), unit.kind().word(), wanted, unit.code());
    }

    private void tell(Role role, String cell, String word) {
        if (!words.names(role, word)) {
            told.add(Note.of("account.import.role.said", cell, word, RoleWords.said(role)));
        }
    }

    private void refuse(String code, Object... values) {
        notes.add(Note.of(code, values));
    }
}
