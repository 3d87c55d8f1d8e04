package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.shishi.funding.Quotas;
import org.shishi.funding.SetQuota;
import org.shishi.funding.sheet.EntryAnswers;
import org.shishi.funding.sheet.FundingImports;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the money of the demo's year: the published quota of 2300 万元, then the workbook's 资金台账. */
@Component
@Profile("demo")
class DemoFunding {

    private static final LocalDate DECIDED = LocalDate.of(2023, 3, 20);
    private static final LocalDate REPORT = LocalDate.of(2024, 1, 8);

    private final Quotas quotas;
    private final FundingImports imports;

    DemoFunding(Quotas quotas, FundingImports imports) {
        this.quotas = quotas;
        this.imports = imports;
    }

    void load(String filename, byte[] workbook) {
        quotas.set(Actor.SYSTEM, new SetQuota(DECIDED.getYear(), DECIDED, new BigDecimal(2300), "青财预〔2023〕16号", ""));
        imports.load(Actor.SYSTEM, new SentFile(filename, workbook), REPORT, EntryAnswers.NONE, Set.of(), false);
    }
}
