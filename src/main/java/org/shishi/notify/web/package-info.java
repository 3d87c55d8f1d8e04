@NullMarked
package org.shishi.notify.web;

import org.jspecify.annotations.NullMarked;
