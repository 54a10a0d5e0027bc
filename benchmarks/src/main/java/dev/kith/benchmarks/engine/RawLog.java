package dev.kith.benchmarks.engine;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.kith.message.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the medium allows: the bytes of a message and its index entries, appended to a file that has its size already,
 * and forced. It checks nothing, finds nothing, and begins again at the front when the file is full.
 */
public final class RawLog implements Inserter {

    private static final int SIZE = 64 << 20;
    private static final int BLOCK = 1 << 20;

    private final FileChannel channel;
    private final GroupCommit group = new GroupCommit(this::commit);
    private final ByteBuffer unwritten = ByteBuffer.allocateDirect(BLOCK);
    private long position;

    RawLog(Path directory) {
        try {
            channel = FileChannel.open(directory.resolve("messages.log"), CREATE, READ, WRITE);
            ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
            for (long at = channel.size(); at < SIZE; at += BLOCK) {
                channel.write(zeros.clear(), at);
            }
            channel.force(true);
        } catch (IOException failure) {
            throw new EngineFailure(failure);
        }
    }

    @Override
    public void insert(Message message) {
        group.run(() -> append(message));
    }

    private void append(Message message) {
        byte[] conversation = Keys.conversation(message.senderId(), Keys.recipient(message));
        byte[] place = Keys.place(conversation, message);
        byte[] id = Keys.of(message.messageId().value());
        byte[] talk = Keys.pair(message.senderId(), Keys.recipient(message));
        byte[] sent = Keys.sent(message);
        unwritten.put(MessageBytes.write(message)).put(place).put(id);
        unwritten.put(id).put(place);
        unwritten.put(talk).put(sent).put(talk).put(sent);
        unwritten.put(Keys.unread(message));
    }

    private void commit() {
        try {
            unwritten.flip();
            if (position + unwritten.remaining() > SIZE) {
                position = 0;
            }
            position += channel.write(unwritten, position);
            unwritten.clear();
            channel.force(false);
        } catch (IOException failure) {
            throw new EngineFailure(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new EngineFailure(failure);
        }
    }
}
