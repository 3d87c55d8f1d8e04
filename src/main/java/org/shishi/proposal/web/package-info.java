@NullMarked
@RunningYear
package org.shishi.proposal.web;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
