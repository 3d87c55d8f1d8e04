/**
 * What an assessment comes to, as arithmetic: the numbers of a sheet, whether they add up, the grade that a declared rule draws
 * from them, and the lot. Knows no database and no framework; {@link org.shishi.assessment.grade.AssessmentRule} alone carries
 * annotations of persistence, since it is stored with the assessment.
 */
@NullMarked
@NamedInterface("grade")
package org.shishi.assessment.grade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
