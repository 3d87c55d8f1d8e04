package org.shishi.frame;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.shishi.shared.Choice;
import org.shishi.shared.Flash;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page of each kind, as the modules write them. */
@TestComponent
@Controller
class SamplePages {

    record Line(String code, String name, String tone, String word, String money, String deadline) {}

    @NullUnmarked
    record SampleForm(
            @NotBlank @Size(max = 40) String name,
            @NotNull @Min(0) Integer percent,
            BigDecimal planned,
            @NotNull LocalDate deadline,
            String level,
            String note,
            Boolean voted) {}

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demo", List.of(new Choice("county", "县府办"), new Choice("township", "瓯南街道")));
        model.addAttribute("demoPassword", "shishi-demo");
        return "account/login";
    }

    @GetMapping("/sample")
    String list(@RequestParam(defaultValue = "0") int page, Viewpoint viewpoint, Model model) {
        var tones = List.of("done", "good", "busy", "warn", "late", "wait", "idle", "off");
        var words = List.of("完工", "正常", "在建", "滞后", "逾期", "待审核", "未开工", "暂缓");
        var lines = IntStream.range(0, 8)
                .mapToObj(i -> new Line(
                        "2023-XJ-0" + i,
                        "农村公路提升改造及沿线环境整治工程" + i,
                        tones.get(i),
                        words.get(i),
                        "1,2" + i + "3.50",
                        "2023-12-31"))
                .toList();
        model.addAttribute("projects", new PageImpl<>(lines, PageRequest.of(page, 8), 81));
        model.addAttribute("none", List.of());
        model.addAttribute("viewpoint", viewpoint);
        model.addAttribute(
                "chart",
                new Chart(
                        "stacked",
                        "乡镇级项目完成最慢",
                        List.of("级别", "已完成", "未完工"),
                        List.of(
                                new Chart.Row("省市级", List.of("107", "0")),
                                new Chart.Row("县级", List.of("31", "3")),
                                new Chart.Row("乡镇级", List.of("56", "25")))));
        return "sample/list";
    }

    @GetMapping("/sample/new")
    String form(Model model) {
        model.addAttribute(
                "form", new SampleForm("", null, new BigDecimal("12.50"), LocalDate.of(2023, 12, 31), "", "", false));
        return fields(model);
    }

    @PostMapping("/sample/new")
    String save(
            @Valid @ModelAttribute("form") SampleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> refuse(form))) {
            return fields(model);
        }
        Flash.good(flash, "frame.viewpoint.summary", form.name(), form.percent());
        return "redirect:/sample";
    }

    private static void refuse(SampleForm form) {
        if (form.percent() < 40) {
            throw RuleViolation.at("percent", "frame.viewpoint.badYear", form.percent());
        }
    }

    private static String fields(Model model) {
        model.addAttribute("levels", List.of(new Choice("COUNTY", "县级"), new Choice("TOWNSHIP", "乡镇级")));
        model.addAttribute("crumbs", List.of(new Crumb("/sample/new", "2023-XJ-01")));
        return "sample/form";
    }

    @PostMapping("/sample/upload")
    String upload(@RequestParam MultipartFile file) {
        return "redirect:/sample";
    }

    @GetMapping("/sample/fails/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "rule" -> new RuleViolation("frame.viewpoint.badDate", "2023-02-30");
            case "lock" -> new OptimisticLockingFailureException("changed meanwhile");
            case "database" -> new CannotGetJdbcConnectionException("gone");
            case "slow" -> new QueryTimeoutException("", new PSQLException("timeout", PSQLState.QUERY_CANCELED));
            case "403", "413" -> new ResponseStatusException(HttpStatus.valueOf(Integer.parseInt(how)));
            default -> new IllegalStateException("a mistake of the program with a secret");
        };
    }
}
