@NullMarked
package org.shishi.account.web;

import org.jspecify.annotations.NullMarked;
