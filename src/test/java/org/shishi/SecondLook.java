package org.shishi;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A page on which a second person agrees to what a first one wrote.
 *
 * @param rule the name of its {@link TwoPersonRule}
 * @param begin what there is when the second person opens the page
 */
record SecondLook(String rule, String second, Supplier<Opened> begin) {

    /**
     * The page as it stands open.
     *
     * @param action where its form goes
     * @param said what the second person fills in
     * @param call the same for programs, without saying what was looked at
     * @param exchange what the first person puts in its place meanwhile
     * @param agreed whether it was agreed to
     */
    record Opened(
            String page,
            String action,
            Map<String, String> said,
            Call call,
            Runnable exchange,
            BooleanSupplier agreed) {}

    record Call(String path, String json) {}

    @Override
    public String toString() {
        return rule;
    }
}
