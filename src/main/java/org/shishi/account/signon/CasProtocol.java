package org.shishi.account.signon;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.shishi.account.signon.SignOnRefused.Why;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** CAS 3: a ticket that the server is asked about. The state travels in the address that the ticket is good for. */
class CasProtocol implements SignOnProtocol {

    private static final String CAS = "http://www.yale.edu/tp/cas";

    private final SignOnProvider provider;
    private final ProviderCalls calls;
    private final RestClient client;
    private final StringKeyGenerator chance =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    CasProtocol(SignOnProvider provider, ProviderCalls calls) {
        this.provider = provider;
        this.calls = calls;
        this.client = RestClient.builder().requestFactory(calls.requests()).build();
    }

    @Override
    public Begun begin(String redirect, boolean again) {
        var state = chance.generateKey();
        var to = at("/login").queryParam("service", "{service}");
        if (again) {
            to.queryParam("renew", "true");
        }
        return new Begun(to.encode().build(service(redirect, state)), state, "", "");
    }

    private UriComponentsBuilder at(String path) {
        return UriComponentsBuilder.fromUriString(provider.address().replaceFirst("/$", "") + path);
    }

    private static String service(String redirect, String state) {
        return redirect + "?state=" + state;
    }

    @Override
    public Arrived arrive(SignOnStart start, Map<String, String> answer) {
        var ticket = answer.get("ticket");
        if (ticket == null || ticket.isEmpty()) {
            throw new SignOnRefused(Why.CANCELLED);
        }
        var asking =
                at("/p3/serviceValidate").queryParam("service", "{service}").queryParam("ticket", "{ticket}");
        if (start.purpose() == SignOnStart.Purpose.PROVE) {
            asking.queryParam("renew", "true"); // good only for a ticket for which the server has just asked
        }
        var uri = asking.encode().build(service(start.redirect(), start.state()), ticket);
        var told = calls.during(() -> read(client.get().uri(uri).retrieve().body(String.class)));
        var person = told.getElementsByTagNameNS(CAS, "authenticationSuccess").item(0);
        if (!(person instanceof Element welcome)) {
            throw new SignOnRefused(Why.REFUSED);
        }
        var users = texts(welcome, "user");
        if (users.size() != 1) {
            throw new SignOnRefused(Why.REFUSED);
        }
        var claim = provider.accountClaim();
        var names = claim == null ? List.<String>of() : claim.equals("user") ? users : texts(welcome, claim);
        boolean proved = start.purpose() == SignOnStart.Purpose.PROVE;
        return new Arrived(
                users.get(0),
                Claims.texts(names),
                users.get(0),
                proved ? java.time.Instant.ofEpochSecond(start.at()) : null,
                false,
                ticket,
                null);
    }

    private static List<String> texts(Element in, String name) {
        var found = in.getElementsByTagNameNS(CAS, name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** Without documents types, which could ask for files and other hosts. */
    private static Document read(@Nullable String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(Objects.requireNonNullElse(xml, ""))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new SignOnRefused(Why.REFUSED, e);
        }
    }

    @Override
    public Optional<URI> leave(@Nullable String idToken, String back) {
        return provider.endsThere()
                ? Optional.of(
                        at("/logout").queryParam("service", "{back}").encode().build(back))
                : Optional.empty();
    }
}
