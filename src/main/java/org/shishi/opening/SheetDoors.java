package org.shishi.opening;

import java.util.Arrays;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.springframework.stereotype.Service;

/** Says to everybody which sheets they may bring, and where. */
@Service
class SheetDoors {

    private final Gate gate;

    SheetDoors(Gate gate) {
        this.gate = gate;
    }

    List<SheetDoor> of(Actor actor) {
        gate.read(actor, Action.OPENING_READ, Resource.all("opening"));
        return Arrays.stream(SheetDoor.values())
                .filter(door -> Policy.mayEver(actor, door.bringing()))
                .toList();
    }
}
