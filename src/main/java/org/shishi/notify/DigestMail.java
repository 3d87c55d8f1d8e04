package org.shishi.notify;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.account.NewsRecipients.Reader;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMailMessage;
import org.springframework.stereotype.Component;

/** Writes a digest: plain text, in the person's language, each thing with its link. */
@Component
class DigestMail {

    private final MessageSource messages;
    private final NotifySettings settings;

    DigestMail(MessageSource messages, NotifySettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** One of the same person and day has the same id, whichever node sends it. */
    void send(JavaMailSender sender, Reader reader, LocalDate day, List<DueLine> lines) {
        var message = sender.createMimeMessage();
        write(reader, day, lines).copyTo(new MimeMailMessage(message));
        try {
            message.setHeader(
                    "Message-ID",
                    "<digest." + day + '.' + reader.actor().id() + '@'
                            + URI.create(settings.baseAddress()).getHost() + '>');
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    private SimpleMailMessage write(Reader reader, LocalDate day, List<DueLine> lines) {
        var language = reader.actor().language() == null
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.forLanguageTag(reader.actor().language());
        long late = lines.stream().filter(DueLine::late).count();
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(reader.email());
        mail.setSubject(messages.getMessage(
                "notify.digest.subject", new Object[] {late, lines.size() - late, day.toString()}, language));
        mail.setText(text(reader, lines, language));
        return mail;
    }

    private String text(Reader reader, List<DueLine> lines, Locale language) {
        var text = new StringBuilder(messages.getMessage(
                "notify.digest.hello", new Object[] {reader.actor().name()}, language));
        part(text, "notify.late", lines.stream().filter(DueLine::late).toList(), language);
        part(text, "notify.due", lines.stream().filter(line -> !line.late()).toList(), language);
        return text.append("\n\n")
                .append(messages.getMessage(
                        "notify.digest.end", new Object[] {settings.baseAddress() + "/account"}, language))
                .append('\n')
                .toString();
    }

    private void part(StringBuilder text, String heading, List<DueLine> lines, Locale language) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("\n\n").append(messages.getMessage(heading, new Object[] {lines.size()}, language));
        for (var line : lines) {
            text.append("\n\n- ").append(messages.getMessage(line, language));
            if (line.on() != null) {
                text.append(messages.getMessage(
                        "notify.digest.on", new Object[] {line.on().toString()}, language));
            }
            text.append("\n  ").append(settings.baseAddress()).append(line.link());
        }
    }
}
