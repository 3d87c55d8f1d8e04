package org.shishi.shared;

import java.util.List;

/**
 * One field as a form asks for it; {@code fragments/fields} shows a list of them.
 *
 * @param name under which it is sent
 * @param key of its label
 * @param input the kind of input, a fragment of that name
 * @param choices of a list to choose from
 */
public record FormField(String name, String key, String input, List<Choice> choices) {}
