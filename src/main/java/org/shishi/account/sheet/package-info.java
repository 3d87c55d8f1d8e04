/**
 * Accounts by sheet: who shall have one, read and tried; brought by the system administrator, their roles confirmed for all of
 * them by the security administrator; the first passwords as slips that are shown once. Table {@code account_import}.
 */
@NullMarked
@NamedInterface("sheet")
package org.shishi.account.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
