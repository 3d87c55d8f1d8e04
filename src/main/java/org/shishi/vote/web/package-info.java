@NullMarked
@RunningYear
package org.shishi.vote.web;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
