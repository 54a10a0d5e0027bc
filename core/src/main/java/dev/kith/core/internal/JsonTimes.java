package dev.kith.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Dates, and instants as text of one length, which sorts as they do. More digits are written only for nanoseconds. */
final class JsonTimes {

    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private JsonTimes() {}

    static SimpleModule addedTo(SimpleModule module) {
        return module.addSerializer(Instant.class, new Writer<>(Instant.class, INSTANT::format))
                .addSerializer(LocalDate.class, new Writer<>(LocalDate.class, LocalDate::toString))
                .addDeserializer(Instant.class, new Reader<>(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::parse));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {

        private final Function<T, String> writing;

        Writer(Class<T> type, Function<T, String> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(writing.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private final Function<String, T> reading;

        Reader(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "not text");
            }
            try {
                return reading.apply(parser.getString());
            } catch (DateTimeParseException other) {
                return context.reportInputMismatch(this, "not of the form");
            }
        }
    }
}
