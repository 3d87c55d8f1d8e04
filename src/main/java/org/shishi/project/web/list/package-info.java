/** The list of projects in the browser: its columns, filters, addresses, and the sheets made of it. */
@NullMarked
package org.shishi.project.web.list;

import org.jspecify.annotations.NullMarked;
