package org.shishi.fuzz;

import java.util.List;
import java.util.Map;

/** What a value should look like, as far as it helps to get it nearly right. */
sealed interface Shape {

    /** A text, with an example where one is known. */
    record Text() implements Shape {}

    record Whole() implements Shape {}

    record Decimal() implements Shape {}

    record Truth() implements Shape {}

    record Day() implements Shape {}

    record Word(List<String> words) implements Shape {}

    record Many(Shape of) implements Shape {}

    record Fields(Map<String, Shape> fields) implements Shape {}

    record File() implements Shape {}
}
