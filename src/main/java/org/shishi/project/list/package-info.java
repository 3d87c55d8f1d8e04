/**
 * The ledger of a day as rows: filtered, searched, in an order, page by page or all of it. Plain SQL over the view {@code
 * project_now} and the functions {@code project_as_of} and {@code project_standing}. No tables.
 */
@NullMarked
@NamedInterface("list")
package org.shishi.project.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
