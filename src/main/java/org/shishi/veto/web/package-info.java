/** The pages of vetoes, and the same for programs. */
@NullMarked
package org.shishi.veto.web;

import org.jspecify.annotations.NullMarked;
