/** What is done with a text that was typed: how it is spelt, searched for, and written in codes; what of it means the same, and is never shown. */
@NullMarked
package org.shishi.shared.text;

import org.jspecify.annotations.NullMarked;
