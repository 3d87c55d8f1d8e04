package org.shishi.shared.text;

import java.util.List;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/** Keeps off every page what a sheet should never have held: passwords, numbers of identity cards and of accounts, phones. */
public final class SecretValues {

    private static final Pattern HEADING =
            Pattern.compile("(?i)密码|口令|身份证|证件号|银行卡|卡号|银行账号|password|passwd|pwd|\\bpin\\b|identity|id ?card|id ?number");
    private static final Pattern VALUE = Pattern.compile("\\d{15}|\\d{17}[\\dXx]|1[3-9]\\d{9}|\\d{16,19}");
    private static final String HIDDEN = "***";

    private SecretValues() {}

    /** Some values of a column as they may be shown. */
    public static List<String> shown(String heading, List<String> values) {
        boolean secret = HEADING.matcher(WrittenText.folded(heading)).find();
        return values.stream()
                .map(value -> secret
                                || VALUE.matcher(WrittenText.folded(value).replaceAll("[\\s-]", ""))
                                        .matches()
                        ? HIDDEN
                        : value)
                .distinct()
                .toList();
    }
}
