package org.shishi.opening;

import org.shishi.frame.RunningYear;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of first steps, which everybody who is signed in finds beside the help. */
@Controller
@RunningYear
class OpeningPages {

    private final Opening opening;
    private final SheetDoors doors;

    OpeningPages(Opening opening, SheetDoors doors) {
        this.opening = opening;
        this.doors = doors;
    }

    @GetMapping("/steps")
    String steps(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("view", opening.steps(actor, from.year()));
        return "opening/steps";
    }

    @GetMapping("/sheets")
    String sheets(Actor actor, Model model) {
        model.addAttribute("doors", doors.of(actor));
        return "opening/sheets";
    }
}
