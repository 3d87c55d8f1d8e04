package org.shishi.account.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SheetAccounts.Known;
import org.shishi.account.sheet.AccountImport.Note;
import org.shishi.account.sheet.AccountImport.Outcome;
import org.shishi.policy.Masks;
import org.shishi.policy.Role;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.UnitView;

/** Reads the people of one sheet; every complaint names its cell, and the other cells are read all the same. */
final class AccountRows {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{3,40}");
    private static final int LONGEST_NAME = 40;

    private final AccountColumns table;
    private final AskedUnits units;
    private final RoleWords words;
    private final SheetAsking asking;
    private final OfferedNames names;
    private final KnownPeople known;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> phones = new HashMap<>();
    private final List<AccountImport.Row> rows = new ArrayList<>();
    private final List<NewPerson> people = new ArrayList<>();

    AccountRows(AccountColumns table, AskedUnits units, RoleWords words, SheetAsking asking, List<Known> accounts) {
        this.table = table;
        this.asking = asking;
        this.units = units;
        this.words = words;
        this.names = new OfferedNames(accounts.stream().map(Known::username).toList());
        this.known = new KnownPeople(accounts, units.directory(), words);
    }

    /** Names that are written are taken before others are offered. */
    AccountRows read() {
        table.rows().forEach(row -> table.username(row).map(AccountRows::plain).ifPresent(names::reserve));
        table.rows().forEach(row -> new One(row).read());
        return this;
    }

    List<AccountImport.Row> rows() {
        return rows;
    }

    List<TotalRows.Said> totals() {
        return table.totals();
    }

    List<NewPerson> people() {
        return people;
    }

    static String plain(Cell cell) {
        return WrittenText.folded(cell.text()).strip();
    }

    /** One row while it is read. */
    private final class One {

        private final SheetRow row;
        private final List<Note> notes = new ArrayList<>();
        private final List<Note> told = new ArrayList<>();

        private One(SheetRow row) {
            this.row = row;
        }

        private void read() {
            var same = known.told(table, row);
            if (same.isPresent()) {
                var unit = table.unit(row).map(Cell::text).orElse("");
                rows.add(AccountImport.Row.unchanged(row.number(), same.get(), unit));
                return;
            }
            var person = person();
            var name = person.name();
            var unit = table.unit(row).flatMap(this::unit);
            var roles = roles(unit.orElse(null));
            var phone = phone(person);
            var written = table.username(row).map(this::own).orElse("");
            refuseTwice(name, unit.orElse(null), written, phone);
            var username = written.isEmpty() && notes.isEmpty() ? offered(name) : written;
            rows.add(new AccountImport.Row(
                    row.number(),
                    WrittenPerson.shown(name),
                    username,
                    written.isEmpty() && !username.isEmpty(),
                    unit.map(UnitView::name)
                            .or(() -> table.unit(row).map(Cell::text))
                            .orElse(""),
                    roles,
                    Masks.phone(phone),
                    notes.isEmpty() ? Outcome.NEW : Outcome.ERROR,
                    Stream.concat(notes.stream(), told.stream()).toList()));
            if (notes.isEmpty()) {
                people.add(new NewPerson(username, name, unit.orElse(null), phone, roles));
            }
        }

        /** One value over several people cannot be what each of them is called. */
        private boolean merged(Cell cell) {
            if (cell.covered()) {
                refuse("account.import.merged", cell.ref(), cell.text());
            }
            return cell.covered();
        }

        private WrittenPerson person() {
            var cell = table.name(row);
            var person = WrittenPerson.of(cell.text());
            if (merged(cell)) {
                return person;
            }
            var wrong = person.wrong(cell.text(), units.directory());
            if (wrong != null) {
                refuse(wrong, cell.ref(), WrittenPerson.shown(cell.text()));
            } else if (person.name().length() > LONGEST_NAME) {
                refuse("account.import.name.long", cell.ref(), LONGEST_NAME);
            } else if (!person.aside().isEmpty()) {
                told.add(Note.of("account.import.name.aside", cell.ref(), WrittenPerson.shown(person.aside())));
            }
            return person;
        }

        /** A unit merged downwards is that of all the people beside it. */
        private Optional<UnitView> unit(Cell cell) {
            var said = cell.text().strip();
            if (said.isEmpty()) {
                return Optional.empty();
            }
            var found = units.find(said);
            if (found.isEmpty()) {
                var near = units.directory().near(said);
                if (near.isEmpty()) {
                    refuse("account.import.unit", cell.ref(), said);
                } else {
                    refuse("account.import.unit.near", cell.ref(), said, near);
                }
            } else if (!found.get().active()) {
                refuse("account.import.unit.closed", cell.ref(), said);
            } else if (!WrittenText.alike(said)
                    .equals(WrittenText.alike(found.get().name()))) {
                told.add(Note.of(
                        "account.import.unit.said",
                        cell.ref(),
                        said,
                        found.get().name()));
            }
            return found;
        }

        private Set<Role> roles(@Nullable UnitView unit) {
            var cell = table.roles(row);
            boolean unitWritten = !table.unit(row).map(Cell::text).orElse("").isBlank();
            return merged(cell)
                    ? EnumSet.noneOf(Role.class)
                    : new WrittenRoles(words, asking, notes, told).of(cell, unit, unitWritten);
        }

        /** One written beside the name is that person's, unless the column for it says another. */
        private @Nullable String phone(WrittenPerson person) {
            var own = table.phone(row).filter(cell -> !SheetText.isNothing(cell.text()));
            var beside = person.phone();
            var name = table.name(row);
            if (beside != null && own.isEmpty()) {
                told.add(Note.of("account.import.phone.beside", name.ref(), Masks.phone(beside)));
                return phone(Cell.text(name.ref(), beside));
            }
            var phone = own.map(this::phone).orElse(null);
            if (beside != null && phone != null && !PhoneNumbers.same(beside, phone)) {
                refuse("account.import.phone.two", name.ref(), Masks.phone(beside), Masks.phone(phone));
            }
            return phone;
        }

        private @Nullable String phone(Cell cell) {
            var phone = plain(cell);
            if (merged(cell)) {
                return null;
            }
            var wrong = PhoneNumbers.wrong(table.phoneHeading(), phone);
            if (wrong != null) {
                refuse(wrong, cell.ref(), WrittenPerson.shown(phone));
                return null;
            }
            var first = phones.putIfAbsent(phone, row.number());
            if (first != null) {
                told.add(Note.of("account.import.phone.shared", cell.ref(), first));
            }
            return phone;
        }

        private String own(Cell cell) {
            var username = plain(cell);
            if (username.isEmpty() || merged(cell)) {
                return "";
            }
            if (!USERNAME.matcher(username).matches()) {
                refuse("account.import.username", cell.ref(), username);
            } else if (names.known(username)) {
                refuse("account.import.username.taken", cell.ref(), username);
            } else if (!names.takeWritten(username)) {
                refuse("account.import.username.twice", cell.ref(), username);
            }
            return username;
        }

        private String offered(String name) {
            var offered = names.offer(name);
            if (offered.isEmpty()) {
                refuse("account.import.username.none", table.name(row).ref(), name);
            }
            return offered.orElse("");
        }

        /** Two rows of one name in one unit are two people only where both have a user name of their own. */
        private void refuseTwice(String name, @Nullable UnitView unit, String written, @Nullable String phone) {
            if (name.isEmpty()) {
                return;
            }
            var cell = table.name(row).ref();
            var person = KnownPeople.person(name, unit == null ? null : unit.id());
            var keys = new HashSet<String>();
            if (written.isEmpty()) {
                keys.add(person);
                known.username(person).ifPresent(there -> refuse("account.import.known", cell, name, there));
            }
            if (phone != null) {
                keys.add(WrittenText.alike(name) + " " + phone);
            }
            keys.stream()
                    .map(seen::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .ifPresent(first -> refuse("account.import.twice", cell, name, first));
            keys.add(person);
            keys.forEach(key -> seen.putIfAbsent(key, row.number()));
        }

        private void refuse(String code, Object... values) {
            notes.add(Note.of(code, values));
        }
    }
}
