package org.shishi.frame.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Address;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps flash messages in the session as JSON text; their values are texts. */
@Component("flashMapManager")
class TextFlash extends AbstractFlashMapManager {

    private static final String ATTRIBUTE = "flash";

    /** Style and script show no message; asking for one would cost a session, and fail without a database. */
    private static final Pattern FILE = Pattern.compile("\\.(?:css|js|svg|png|ico)$");

    private static final TypeReference<List<Stored>> STORED = new TypeReference<>() {};

    private final JsonMapper json;

    TextFlash(JsonMapper json) {
        this.json = json;
    }

    record Stored(@Nullable String path, Map<String, List<String>> params, long expires, Map<String, Object> values) {

        static Stored of(FlashMap flash) {
            return new Stored(
                    flash.getTargetRequestPath(),
                    Map.copyOf(flash.getTargetRequestParams()),
                    flash.getExpirationTime(),
                    flash);
        }

        FlashMap flash() {
            var flash = new FlashMap();
            flash.setTargetRequestPath(path);
            MultiValueMap<String, String> target = new LinkedMultiValueMap<>(params);
            flash.addTargetRequestParams(target);
            flash.setExpirationTime(expires);
            flash.putAll(values);
            return flash;
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        if (FILE.matcher(Address.path(request)).find()) {
            return null;
        }
        var session = request.getSession(false);
        var text = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        return text == null
                ? null
                : new ArrayList<>(
                        json.readValue(text, STORED).stream().map(Stored::flash).toList());
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        if (flashMaps.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        } else {
            session.setAttribute(
                    ATTRIBUTE,
                    json.writeValueAsString(flashMaps.stream().map(Stored::of).toList()));
        }
    }

    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return request.getSession();
    }
}
