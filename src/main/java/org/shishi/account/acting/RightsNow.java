package org.shishi.account.acting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.policy.PresentRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is disabled, or acts for the colleague no more, has none. */
@Component
@Transactional(readOnly = true)
class RightsNow implements PresentRights {

    private final StaffDirectory people;
    private final Actings actings;
    private final ActingRows rows;

    RightsNow(StaffDirectory people, Actings actings, ActingRows rows) {
        this.people = people;
        this.actings = actings;
        this.rows = rows;
    }

    @Override
    public Optional<Actor> of(long account, @Nullable Long actingFor) {
        var actor = people.actor(account);
        return actingFor == null ? actor : actor.flatMap(person -> standingIn(person, account, actingFor));
    }

    private Optional<Actor> standingIn(Actor person, long account, long colleague) {
        return rows.inForceIds(account, colleague, actings.today()).stream()
                .flatMap(id -> actings.inForce(person, id).stream())
                .findFirst();
    }
}
