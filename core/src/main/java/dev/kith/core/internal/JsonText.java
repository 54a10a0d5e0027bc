package dev.kith.core.internal;

import dev.kith.page.CursorPage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Keeps Jackson's types, and its error messages, which quote the text, to itself. */
public final class JsonText {

    /** Without the hashes of passwords. */
    public static final JsonText DISPLAY = new JsonText(JsonMappers.display());

    /** With them. */
    public static final JsonText COMPLETE = new JsonText(JsonMappers.complete());

    private final JsonMapper mapper;

    private JsonText(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Any value as text. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException notOne) {
            throw new IllegalArgumentException(
                    "Has no JSON: " + value.getClass().getName());
        }
    }

    /** One value. */
    public <T> T read(String json, Class<T> type) {
        return guarded(type.getSimpleName(), () -> mapper.readValue(json, type));
    }

    /** One page. */
    public <T> CursorPage<T> readPage(String json, Class<T> type) {
        JavaType page = mapper.getTypeFactory().constructParametricType(CursorPage.class, type);
        return guarded("page of " + type.getSimpleName(), () -> mapper.<CursorPage<T>>readValue(json, page));
    }

    private static <T> T guarded(String name, Supplier<T> reading) {
        T value;
        try {
            value = reading.get();
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("Not the JSON of a " + name + place(malformed.getLocation()));
        }
        if (value == null) {
            throw new IllegalArgumentException("Not the JSON of a " + name + ", but null");
        }
        return value;
    }

    private static String place(@Nullable TokenStreamLocation where) {
        return where == null ? "" : ", line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
