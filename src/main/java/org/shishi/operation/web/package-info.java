/** The status of the installation as a page, for programs, and for Prometheus. */
@NullMarked
package org.shishi.operation.web;

import org.jspecify.annotations.NullMarked;
