package org.shishi.unit.web;

import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.shishi.brought.KeptSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.TakesFile;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Submission;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitImport;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitSheets;
import org.shishi.unit.Units;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/units")
class UnitPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Units units;
    private final UnitSheets sheets;
    private final KeptSheets kept;

    UnitPages(Units units, UnitSheets sheets, KeptSheets kept) {
        this.kept = kept;
        this.units = units;
        this.sheets = sheets;
    }

    @ModelAttribute("kinds")
    UnitKind[] kinds() {
        return UnitKind.values();
    }

    @GetMapping
    String list(Actor actor, UnitFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("units", units.find(actor, filter));
        model.addAttribute("mayEdit", Policy.mayEver(actor, Action.UNIT_EDIT));
        return "unit/list";
    }

    @GetMapping("/new")
    String newForm(Actor actor, Model model) {
        units.openEditor(actor);
        model.addAttribute("form", UnitForm.empty());
        return "unit/form";
    }

    @PostMapping
    String create(
            Actor actor, @Valid @ModelAttribute("form") UnitForm form, BindingResult errors, RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> units.create(actor, form.command()))) {
            return "unit/form";
        }
        flash.addFlashAttribute("notice", "unit.saved");
        return "redirect:/admin/units";
    }

    @GetMapping("/{code}")
    String editForm(Actor actor, @PathVariable String code, Model model) {
        units.openEditor(actor);
        model.addAttribute("unit", code);
        model.addAttribute("form", UnitForm.of(units.get(actor, code)));
        return "unit/form";
    }

    @PostMapping("/{code}")
    String update(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> units.change(actor, code, form.version(), form.command()))) {
            model.addAttribute("unit", code);
            return "unit/form";
        }
        flash.addFlashAttribute("notice", "unit.saved");
        return "redirect:/admin/units";
    }

    @GetMapping("/import")
    String importForm(Actor actor, Model model) {
        units.openEditor(actor);
        model.addAttribute("form", SheetUpload.checking());
        return "unit/import";
    }

    /** The sheet that {@link #importSheet} takes, filled with the units that are there. */
    @HeavyRead
    @GetMapping("/import/sheet")
    ResponseEntity<byte[]> sheet(Actor actor) throws IOException {
        units.openEditor(actor);
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(new SheetHead(
                    "单位名录",
                    List.of(),
                    List.of(
                            SheetColumn.of("序号", 8),
                            SheetColumn.of("单位代码", 16),
                            SheetColumn.of("单位名称", 36),
                            SheetColumn.of("类别", 12)),
                    1));
            int number = 0;
            for (var unit : units.find(actor, UnitFilter.ALL)) {
                writer.row(++number, unit.code(), unit.name(), unit.kind().word());
            }
            writer.finish();
        }
        var name = ContentDisposition.attachment().filename("units.xlsx").build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(out.toByteArray());
    }

    @PostMapping("/import")
    @TakesFile({Action.UNIT_EDIT, Action.UNIT_IMPORT})
    String importSheet(
            Actor actor,
            @Valid @ModelAttribute("form") SheetUpload form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model) {
        units.openEditor(actor);
        kept.take(
                        actor,
                        form,
                        fields,
                        errors,
                        model,
                        sent -> take(actor, form, sent),
                        outcome -> !outcome.applied() && !outcome.hasErrors())
                .ifPresent(outcome -> model.addAttribute("outcome", outcome));
        return "unit/import";
    }

    private UnitImport take(Actor actor, SheetUpload form, SentFile sent) {
        return form.onlyChecks() ? sheets.check(actor, sent) : sheets.apply(actor, sent);
    }
}
