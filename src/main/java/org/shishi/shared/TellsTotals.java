package org.shishi.shared;

import java.util.List;

/** What a sheet came to that has totals of its own: they are shown before anything is written. */
public interface TellsTotals {

    List<? extends LocalizedMessage> totals();
}
