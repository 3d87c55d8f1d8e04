@NullMarked
package org.shishi.vote.web;

import org.jspecify.annotations.NullMarked;
