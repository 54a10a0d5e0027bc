package dev.kith.examples.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8, ended by a line feed and nothing else. A line that is not UTF-8 comes out with lone surrogates in it,
 * so that the model refuses it and nothing is replaced in silence.
 */
final class TextLines implements AutoCloseable {

    /** More than the longest text there can be; what a line has beyond it is passed over, and the line refused. */
    private static final int LONGEST = 1 << 21;

    private final BufferedInputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    TextLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** {@return the next line without its end, or null where there is none} */
    @Nullable
    String next() throws IOException {
        line.reset();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() < LONGEST) {
                line.write(read);
            }
        }
        return withoutReturn(decode(line.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String decode(byte[] bytes) {
        try {
            return utf8.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            StringBuilder text = new StringBuilder(bytes.length);
            for (byte each : bytes) {
                text.append(each >= 0 ? (char) each : (char) (Character.MIN_LOW_SURROGATE + (each & 0xff)));
            }
            return text.toString();
        }
    }

    private static String withoutReturn(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
