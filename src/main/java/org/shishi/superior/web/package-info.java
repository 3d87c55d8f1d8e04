/** The pages of papers from above, and the same for programs. */
@NullMarked
package org.shishi.superior.web;

import org.jspecify.annotations.NullMarked;
