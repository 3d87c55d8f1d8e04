/** What every kind of record of this module uses: who did a step and when, rules of fields, words, lists and files. */
@NullMarked
package org.shishi.supervision.common;

import org.jspecify.annotations.NullMarked;
