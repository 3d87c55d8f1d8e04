/** How what was sent becomes values: days, numbers, words of lists, lists of a form, JSON, and the rules shown beside fields. */
@NullMarked
package org.shishi.frame.input;

import org.jspecify.annotations.NullMarked;
