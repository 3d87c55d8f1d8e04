package org.shishi.account;

import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;

/**
 * The accounts of the demo, one a role, and a second one where the rules want a second person: another person of the county
 * office judges an adjustment, another of the inspection office issues a slip, two deputies sign a count, one of the congress's staff confirms what another brought. Named on the demo's login page; they exist under the profile {@code demo} only.
 */
public enum DemoAccount {
    COUNTY("县府办小陈", Role.COUNTY_OFFICE, "县府办"),
    COUNTY2("县府办老王", Role.COUNTY_OFFICE, "县府办"),
    INSPECTION("督查室小林", Role.INSPECTION_OFFICE, "县政府督查室"),
    INSPECTOR("督查室老胡", Role.INSPECTION_OFFICE, "县政府督查室"),
    FINANCE("财政局小叶", Role.FINANCE, "县财政局"),
    CONGRESS("代表工委小徐", Role.CONGRESS_STAFF, "县人大常委会代表与选任工委"),
    CONGRESS2("代表工委老赵", Role.CONGRESS_STAFF, "县人大常委会代表与选任工委"),
    LEADER("县领导", Role.LEADER, "县府办"),
    TOWNSHIP("瓯南街道小吴", Role.TOWNSHIP_CLERK, "瓯南街道"),
    DEPARTMENT("交通运输局小周", Role.DEPARTMENT_CLERK, "县交通运输局"),
    DEPUTY("县人大代表老郑", Role.DEPUTY, null),
    DEPUTY2("县人大代表老叶", Role.DEPUTY, null),
    SYSADMIN("系统管理员", Role.SYSTEM_ADMINISTRATOR, null),
    SECADMIN("安全管理员", Role.SECURITY_ADMINISTRATOR, null),
    AUDITOR("安全审计员", Role.AUDITOR, null);

    /** The password of all of them. */
    public static final String PASSWORD = "shishi-demo";

    private final String person;
    private final Role role;
    private final @Nullable String unit;

    DemoAccount(String person, Role role, @Nullable String unit) {
        this.person = person;
        this.role = role;
        this.unit = unit;
    }

    public String username() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String person() {
        return person;
    }

    public Role role() {
        return role;
    }

    /** The name of its unit in the demo's directory. */
    public @Nullable String unit() {
        return unit;
    }
}
