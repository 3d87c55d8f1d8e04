package org.shishi.unit.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitImport;
import org.shishi.unit.UnitSheets;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/units")
class UnitApi {

    private final Units units;
    private final UnitSheets sheets;

    UnitApi(Units units, UnitSheets sheets) {
        this.units = units;
        this.sheets = sheets;
    }

    @GetMapping
    List<UnitView> list(Actor actor, @ParameterObject UnitFilter filter) {
        return units.find(actor, filter);
    }

    @GetMapping("/{code}")
    UnitView show(Actor actor, @PathVariable String code) {
        return units.get(actor, code);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UnitView> create(Actor actor, @Valid @RequestBody UnitForm form) {
        var unit = units.create(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/units/" + unit.code()))
                .body(unit);
    }

    @PutMapping("/{code}")
    UnitView update(Actor actor, @PathVariable String code, @Valid @RequestBody UnitForm form) {
        return units.change(actor, code, form.version(), form.command());
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @TakesFile({Action.UNIT_EDIT, Action.UNIT_IMPORT})
    UnitImport importSheet(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable List<String> answer) {
        units.openEditor(actor); // before a stranger's file is read
        var sent = SentFile.of(file, SheetAsking.ofProgram(answer));
        return dryRun ? sheets.check(actor, sent) : sheets.apply(actor, sent);
    }
}
