@NullMarked
@RunningYear
package org.shishi.document.web;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
