package org.shishi.vote.forms;

import org.jspecify.annotations.NullUnmarked;

/**
 * A teller's word to the other one's proposal.
 *
 * @param version number ({@code settlement.id}) of the proposal that was looked at
 */
@NullUnmarked
public record AgreementForm(Long version) {}
