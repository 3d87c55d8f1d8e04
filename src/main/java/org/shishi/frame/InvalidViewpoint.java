package org.shishi.frame;

/** Refuses a year or date in the address that is none; carries the message and the text that was sent. */
class InvalidViewpoint extends RuntimeException {

    private final String text;

    InvalidViewpoint(String code, String text) {
        super(code);
        this.text = text.substring(0, Math.min(text.length(), 20));
    }

    String code() {
        return String.valueOf(getMessage());
    }

    String parameter() {
        return code().equals("frame.viewpoint.badYear") ? Viewpoints.YEAR : Viewpoints.AS_OF;
    }

    String text() {
        return text;
    }
}
