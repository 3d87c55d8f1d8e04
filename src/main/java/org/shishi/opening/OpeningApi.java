package org.shishi.opening;

import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpeningApi {

    private final Opening opening;
    private final SheetDoors doors;

    OpeningApi(Opening opening, SheetDoors doors) {
        this.opening = opening;
        this.doors = doors;
    }

    /** What the county and the year still need before the first bulletin, and who may do it. */
    @GetMapping("/api/v1/steps")
    OpeningView steps(Actor actor, Viewpoint from) {
        return opening.steps(actor, from.year());
    }

    /** Which sheets this person may bring, and the page that takes each. */
    @GetMapping("/api/v1/sheets")
    List<SheetPlace> sheets(Actor actor) {
        return doors.of(actor).stream()
                .map(door -> new SheetPlace(door.name(), door.address()))
                .toList();
    }

    record SheetPlace(String sheet, String page) {}
}
