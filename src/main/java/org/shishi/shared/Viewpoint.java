package org.shishi.shared;

import java.time.LocalDate;

/**
 * Says from where every figure on a page is seen: the plan year and the day up to which facts count. A controller that
 * takes one as a parameter gets what stands in the header of the page.
 */
public record Viewpoint(int year, LocalDate asOf) {

    /** The request's attribute that says of a page that it shows a past day. */
    public static final String LOOKING_BACK = "shishi.looking-back";

    /**
     * In the model of a page: what the page is about belongs to one plan year, which stands in the header then, whatever year was
     * chosen for lists. Two that differ say nothing.
     */
    @FunctionalInterface
    public interface OfYear {

        int planYear();
    }
}
