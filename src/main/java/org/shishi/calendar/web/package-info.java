@NullMarked
package org.shishi.calendar.web;

import org.jspecify.annotations.NullMarked;
