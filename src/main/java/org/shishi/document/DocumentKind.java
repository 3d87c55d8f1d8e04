package org.shishi.document;

import org.shishi.catalogue.DocumentScope;
import org.springframework.context.MessageSourceResolvable;

/** What can be written: each with the mark over it, which is Chinese in every language, and the template it begins with. */
public enum DocumentKind implements MessageSourceResolvable {
    /** 通报, for a period; numbered 第1期, 第2期 … within the plan year. */
    BULLETIN("民生实事项目工作通报", "bulletin.txt"),
    /** The report to the congress; its numbers are versions. */
    YEARLY_REPORT("", "yearly-report.txt");

    private final String mark;
    private final String template;

    DocumentKind(String mark, String template) {
        this.mark = mark;
        this.template = template;
    }

    String mark() {
        return mark;
    }

    /** The name of the file with the text that the first document of the kind begins with. */
    String template() {
        return template;
    }

    /** 第4期 of a series, 第2版 of a report. */
    public String edition(int number) {
        return "第" + number + (this == BULLETIN ? "期" : "版");
    }

    /** What a document is called as long as nobody calls it otherwise. */
    String title(DocumentScope basis) {
        return this == BULLETIN
                ? "关于" + basis.name() + "民生实事项目进展情况的通报"
                : "关于" + basis.planYear() + "年县政府十方面民生实事和乡镇民生实事票决项目办理情况的报告";
    }

    @Override
    public String[] getCodes() {
        return new String[] {"DocumentKind." + name()};
    }
}
