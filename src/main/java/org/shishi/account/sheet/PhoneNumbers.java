package org.shishi.account.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell of a column of phone numbers can hold: a mobile number is whole, and so is one of a column that is for them. */
final class PhoneNumbers {

    private static final Pattern SIGNS = Pattern.compile("[0-9+ -]{5,20}");
    private static final Pattern BETWEEN = Pattern.compile("[ -]");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1\\d{10}");
    private static final Pattern WITH_AREA = Pattern.compile("0\\d{9,11}|\\+\\d{8,15}");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");

    private static final Pattern NO_DIGITS = Pattern.compile("^\\+?86(?=[ -]?1)|\\D");

    private static final String MOBILES = "手机";

    private PhoneNumbers() {}

    /** Why it is no phone number, as a message; none where it is one. */
    static @Nullable String wrong(String heading, String phone) {
        if (!SIGNS.matcher(phone).matches()) {
            return phone.contains("*") ? "account.import.phone.masked" : "account.import.phone";
        }
        return isWhole(heading, phone) ? null : "account.import.phone.digits";
    }

    /** Whether two writings are of one number. */
    static boolean same(String one, String other) {
        return digits(one).equals(digits(other));
    }

    private static String digits(String phone) {
        return NO_DIGITS.matcher(phone).replaceAll("");
    }

    static boolean isWhole(String heading, String phone) {
        var digits = BETWEEN.matcher(phone).replaceAll("");
        return MOBILE.matcher(digits).matches()
                || WITH_AREA.matcher(digits).matches()
                || !heading.startsWith(MOBILES) && LOCAL.matcher(digits).matches();
    }
}
