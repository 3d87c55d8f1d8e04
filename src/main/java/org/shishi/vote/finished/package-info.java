/**
 * Votes that were finished before this application was there, taken from a sheet: one person brings it, another one sees every
 * vote counted again and confirms. Table {@code vote_import}.
 */
@NullMarked
@RunningYear
@NamedInterface("finished")
package org.shishi.vote.finished;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.NamedInterface;
