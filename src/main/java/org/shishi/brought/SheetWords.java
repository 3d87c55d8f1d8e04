package org.shishi.brought;

import org.shishi.shared.SheetQuestion;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the choices of a sheet's questions in the reader's language; names that the data have stay. Templates ask it. */
@Component("sheetWords")
public class SheetWords {

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    public String choice(SheetQuestion question, String choice) {
        var locale = LocaleContextHolder.getLocale();
        if (!question.named() || choice.equals(SheetQuestion.LEAVE)) {
            var key = choice.indexOf('.') < 0 ? "sheet.answer." + choice : choice;
            return messages.getMessage(key, new Object[0], locale);
        }
        if (choice.startsWith("=")) {
            return messages.getMessage(
                    "sheet.answer.all", new Object[] {SheetQuestion.word(choice.substring(1))}, locale);
        }
        boolean ofSheet = !question.key().matches("(?:column|word|count)\\..*");
        return ofSheet ? choice : messages.getMessage(SheetQuestion.word(choice), locale);
    }
}
