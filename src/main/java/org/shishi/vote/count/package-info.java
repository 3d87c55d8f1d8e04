/**
 * What a count comes to, as arithmetic: the numbers of a tally sheet, whether they add up, and the result that a rule draws from
 * them. Knows no database and no framework, so that it can be checked by itself and by strangers. {@link
 * org.shishi.vote.count.VotingRule} alone carries annotations of persistence, since it is stored with the meeting.
 */
@NullMarked
@NamedInterface("count")
package org.shishi.vote.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
