/** The audit trail as its reader sees it: what an act changed, in words of the reader's language. */
@NullMarked
package org.shishi.account.trail;

import org.jspecify.annotations.NullMarked;
