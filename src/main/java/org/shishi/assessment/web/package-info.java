@NullMarked
@RunningYear
package org.shishi.assessment.web;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
