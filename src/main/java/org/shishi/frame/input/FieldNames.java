package org.shishi.frame.input;

import java.lang.reflect.RecordComponent;
import java.util.BitSet;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.ServletRequestBindingException;

/**
 * Refuses names of fields that no form has, such as {@code codes[x]} or {@code units[300].name} where units are numbers: the
 * binder takes them for a mistake of the program.
 */
final class FieldNames {

    /** As many as three digits can number; the binder breaks where a list is sent that is longer than it may make it. */
    static final int MOST_ELEMENTS = 1000;

    private static final Pattern STEPS = Pattern.compile("\\w+(\\[\\d{1,3}])?(\\.\\w+(\\[\\d{1,3}])?)*");
    private static final Pattern INSIDE_ELEMENT = Pattern.compile("[\\w.]+\\[\\d{1,3}]\\..*");
    private static final Pattern ELEMENT = Pattern.compile("([\\w.]+?)\\[(\\d{1,3})].*");

    private FieldNames() {}

    static void check(Class<?> form, Enumeration<String> sent) throws ServletRequestBindingException {
        var fields = new HashMap<String, RecordComponent>();
        gather(form, "", fields);
        var elements = new HashMap<String, BitSet>();
        while (sent.hasMoreElements()) {
            var name = sent.nextElement();
            for (var field : fields.entrySet()) {
                if (name.startsWith(field.getKey() + "[")) {
                    require(isPossible(field.getValue(), name), name);
                    count(name, elements);
                }
            }
        }
        for (var list : elements.entrySet()) {
            require(list.getValue().cardinality() == list.getValue().length(), list.getKey());
        }
    }

    /** The fields of a form and of the records that it holds, by the names under which they are sent. */
    private static void gather(Class<?> form, String prefix, Map<String, RecordComponent> fields) {
        for (var field : form.getRecordComponents()) {
            var path = prefix + field.getName();
            fields.put(path, field);
            if (field.getType().isRecord()) {
                gather(field.getType(), path + ".", fields);
            }
        }
    }

    /** A list without some of its elements would have holes, where a form always sends all. */
    private static void count(String name, Map<String, BitSet> elements) {
        var element = ELEMENT.matcher(name);
        if (element.matches()) {
            elements.computeIfAbsent(element.group(1), list -> new BitSet()).set(Integer.parseInt(element.group(2)));
        }
    }

    private static void require(boolean possible, String name) throws ServletRequestBindingException {
        if (!possible) {
            throw new ServletRequestBindingException("no field of a form: " + name);
        }
    }

    private static boolean isPossible(RecordComponent field, String name) {
        return STEPS.matcher(name).matches()
                && !(hasSimpleElements(field) && INSIDE_ELEMENT.matcher(name).matches());
    }

    private static boolean hasSimpleElements(RecordComponent field) {
        var type = ResolvableType.forType(field.getGenericType());
        var element = Collection.class.isAssignableFrom(field.getType())
                ? type.as(Collection.class).getGeneric().resolve(Object.class)
                : field.getType();
        return BeanUtils.isSimpleValueType(element);
    }
}
