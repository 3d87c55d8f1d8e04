package org.shishi.audit;

import java.util.function.Supplier;

/**
 * What makes a request happen once.
 *
 * @param hash of the key, and of who asks how and where: nobody can be given another's answer
 * @param sent the hash of what was sent, worked out when it is asked for, since the body is read by then
 */
public record RequestKey(String hash, Supplier<String> sent) {}
