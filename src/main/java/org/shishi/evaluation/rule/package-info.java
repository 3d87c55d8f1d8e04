/** The rules of a year's evaluation, in versions: series, indicators, grades. Needs nothing of the evaluations made by them. */
@NullMarked
@NamedInterface("rule")
package org.shishi.evaluation.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
