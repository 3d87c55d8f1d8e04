package org.shishi.supervision.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.Desk;
import org.shishi.supervision.InstructionView;
import org.shishi.supervision.Instructions;
import org.shishi.supervision.RegisterImport;
import org.shishi.supervision.Registers;
import org.shishi.supervision.SupervisionDesk;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Leaders' instructions, the desk and the import of registers, for programs. */
@RestController
@RequestMapping("/api/v1")
class InstructionApi {

    private final Instructions instructions;
    private final SupervisionDesk desk;
    private final Registers registers;

    InstructionApi(Instructions instructions, SupervisionDesk desk, Registers registers) {
        this.instructions = instructions;
        this.desk = desk;
        this.registers = registers;
    }

    @GetMapping("/supervision")
    Desk desk(Actor actor, Viewpoint from) {
        return desk.of(actor, from.year(), from.asOf());
    }

    @PostMapping(path = "/supervision/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile(Action.SUPERVISION_IMPORT)
    RegisterImport importSheets(
            Actor actor, @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun) {
        registers.open(actor); // before a stranger's file is read
        var tables = RegisterPages.read(file);
        return dryRun ? registers.check(actor, tables) : registers.apply(actor, tables);
    }

    @GetMapping("/instructions")
    PagedModel<InstructionView> list(
            Actor actor,
            Viewpoint from,
            @ParameterObject InstructionQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        return new PagedModel<>(instructions.find(actor, query.filter(from), NoticeApi.page(page, size)));
    }

    @GetMapping("/instructions/{id}")
    InstructionView show(Actor actor, @PathVariable long id) {
        return instructions.get(actor, id);
    }

    @PostMapping("/instructions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InstructionView> give(Actor actor, @Valid @RequestBody InstructionForm form) {
        var said = instructions.give(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/instructions/" + said.id()))
                .body(said);
    }

    @PostMapping("/instructions/{id}/reply")
    InstructionView reply(Actor actor, @PathVariable long id, @Valid @RequestBody ReplyForm form) {
        return instructions.reply(actor, id, form.text());
    }
}
