package org.shishi.account.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;

/** Knows the headings that offices give a list of people. */
final class AccountColumns {

    /** As the template writes them: name, user name, unit, roles, phone. */
    private static final List<String> CHINESE = List.of("姓名", "用户名", "单位", "角色", "手机");

    private static final List<String> ENGLISH = List.of("Name", "User name", "Unit", "Roles", "Phone");

    private static final String NAME = "姓名";
    private static final String ROLE = "角色";

    private static final DoorHeadings HEADINGS = DoorHeadings.of(SheetKind.ACCOUNTS, NAME, ROLE)
            .or(NAME, "人员姓名", "人员", "联系人", "联络员", "用户姓名", "Name")
            .or(ROLE, "系统角色", "权限", "用户角色", "岗位角色", "Roles", "Role")
            .allOf(ROLE, RoleWords.OF_ALL)
            .toldBy(NAME);

    private static final List<String> USERNAMES = List.of("用户名", "账号", "帐号", "账号名", "登录名", "登录账号", "Username");
    private static final List<String> UNITS = List.of("单位", "所在单位", "工作单位", "单位名称", "部门", "所属单位", "Unit");
    private static final List<String> PHONES =
            List.of("手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "移动电话", "Phone");

    private final TableByHeaders table;
    private final @Nullable String username;
    private final @Nullable String unit;
    private final @Nullable String phone;

    private AccountColumns(TableByHeaders table) {
        this.table = table;
        this.username = first(table, USERNAMES);
        this.unit = first(table, UNITS);
        this.phone = first(table, PHONES);
    }

    private static @Nullable String first(TableByHeaders table, List<String> headings) {
        return headings.stream()
                .filter(table.columns()::containsKey)
                .findFirst()
                .orElse(null);
    }

    static List<String> template(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The table that lay open, else the first that has people and their roles. */
    static AccountColumns in(List<SheetTable> tables, SheetAsking asking) {
        return new AccountColumns(HEADINGS.in(tables, asking));
    }

    List<TotalRows.Said> totals() {
        return UnreadColumns.after(table, TotalRows.of(table));
    }

    List<SheetRow> rows() {
        return table.rows();
    }

    Cell name(SheetRow row) {
        return table.cell(row, NAME);
    }

    Cell roles(SheetRow row) {
        return table.cell(row, ROLE);
    }

    Optional<Cell> username(SheetRow row) {
        return optional(row, username);
    }

    Optional<Cell> unit(SheetRow row) {
        return optional(row, unit);
    }

    String phoneHeading() {
        return phone == null ? "" : phone;
    }

    Optional<Cell> phone(SheetRow row) {
        return optional(row, phone);
    }

    private Optional<Cell> optional(SheetRow row, @Nullable String heading) {
        return heading == null ? Optional.empty() : Optional.of(table.cell(row, heading));
    }
}
