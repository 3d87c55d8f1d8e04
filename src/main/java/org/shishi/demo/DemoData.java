package org.shishi.demo;

import java.io.IOException;
import java.util.Objects;
import org.shishi.account.DemoAccounts;
import org.shishi.imports.ImportSetup;
import org.shishi.imports.LedgerImports;
import org.shishi.imports.Upload;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.shishi.sheet.Sheets;
import org.shishi.unit.UnitSheets;
import org.shishi.unit.Units;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty database with the county's workbook and the demo's accounts. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final ClassPathResource WORKBOOK = new ClassPathResource("demo/qingtian-2023.xlsx");

    private final Units units;
    private final UnitSheets unitSheets;
    private final LedgerImports ledgers;
    private final DemoPeriods periods;
    private final DemoReports reports;
    private final DemoFunding funding;
    private final DemoVotes votes;
    private final DemoSupervision supervision;
    private final DemoStart start;
    private final DemoAccounts accounts;

    DemoData(
            Units units,
            UnitSheets unitSheets,
            LedgerImports ledgers,
            DemoPeriods periods,
            DemoReports reports,
            DemoFunding funding,
            DemoVotes votes,
            DemoSupervision supervision,
            DemoStart start,
            DemoAccounts accounts) {
        this.units = units;
        this.unitSheets = unitSheets;
        this.ledgers = ledgers;
        this.periods = periods;
        this.reports = reports;
        this.funding = funding;
        this.votes = votes;
        this.supervision = supervision;
        this.start = start;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (units.all().isEmpty()) {
            var content = WORKBOOK.getContentAsByteArray();
            var workbook = Sheets.read(content, WORKBOOK.getFilename());
            unitSheets.apply(Actor.SYSTEM, new SentFile(Objects.requireNonNull(WORKBOOK.getFilename()), content));
            ledger(new Upload(Objects.requireNonNull(WORKBOOK.getFilename()), content));
            periods.make();
            reports.load(workbook);
            funding.load(WORKBOOK.getFilename(), content);
            accounts.make(); // who asked for what
            votes.load(WORKBOOK.getFilename(), content);
            supervision.load(workbook);
            start.make();
        }
        accounts.make();
    }

    private void ledger(Upload workbook) {
        var loaded = ledgers.load(Actor.SYSTEM, workbook, ImportSetup.NONE, "演示数据", false);
        if (!loaded.applied()) {
            throw new IllegalStateException("the demo's ledger has rows with errors: " + loaded.rows());
        }
    }
}
