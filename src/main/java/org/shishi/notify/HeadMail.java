package org.shishi.notify;

import java.io.IOException;
import java.util.Locale;
import org.shishi.audit.HeadPost;
import org.shishi.audit.TrailHead;
import org.shishi.audit.TrailSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends the end of the trail by mail each day, to an address that whoever rules this machine does not rule. */
@Component
@ConditionalOnProperty("shishi.trail.heads-mail")
class HeadMail implements HeadPost {

    private final ObjectProvider<JavaMailSender> sender;
    private final NotifySettings settings;
    private final MessageSource messages;
    private final String to;

    HeadMail(
            ObjectProvider<JavaMailSender> sender,
            NotifySettings settings,
            TrailSettings trail,
            MessageSource messages) {
        this.sender = sender;
        this.settings = settings;
        this.messages = messages;
        this.to = String.valueOf(trail.headsMail());
    }

    @Override
    public String to() {
        return to;
    }

    @Override
    public void post(TrailHead head, String line) throws IOException {
        var server = sender.getIfAvailable();
        if (server == null) {
            throw new IOException("spring.mail.host is not set");
        }
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(to);
        mail.setSubject(said(Locale.SIMPLIFIED_CHINESE, head) + " / " + said(Locale.ENGLISH, head));
        mail.setText(line);
        try {
            server.send(mail);
        } catch (MailException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Nobody's language is known: the address is of whoever keeps it. */
    private String said(Locale language, TrailHead head) {
        return messages.getMessage("notify.trail-head", new Object[] {String.valueOf(head.id())}, language);
    }
}
