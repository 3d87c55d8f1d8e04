package org.shishi.supervision.instruction;

import jakarta.validation.Valid;
import java.net.URI;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ApiPage;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leaders' instructions for programs. */
@RestController
@RequestMapping("/api/v1/instructions")
class InstructionApi {

    private final Instructions instructions;

    InstructionApi(Instructions instructions) {
        this.instructions = instructions;
    }

    @GetMapping
    PagedModel<InstructionView> list(
            Actor actor,
            Viewpoint from,
            @ParameterObject InstructionQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        return new PagedModel<>(instructions.find(actor, query.filter(from), ApiPage.of(page, size)));
    }

    @GetMapping("/{id}")
    InstructionView show(Actor actor, @PathVariable long id) {
        return instructions.get(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InstructionView> give(Actor actor, @Valid @RequestBody InstructionForm form) {
        var instruction = instructions.give(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/instructions/" + instruction.id()))
                .body(instruction);
    }

    @PostMapping("/{id}/reply")
    InstructionView reply(Actor actor, @PathVariable long id, @Valid @RequestBody ReplyForm form) {
        return instructions.reply(actor, id, form.text());
    }
}
