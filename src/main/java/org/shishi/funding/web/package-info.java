@NullMarked
package org.shishi.funding.web;

import org.jspecify.annotations.NullMarked;
