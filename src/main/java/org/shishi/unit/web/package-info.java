@NullMarked
package org.shishi.unit.web;

import org.jspecify.annotations.NullMarked;
