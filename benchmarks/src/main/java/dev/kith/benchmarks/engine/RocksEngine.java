package dev.kith.benchmarks.engine;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** RocksDB: a batch for each message, synced. Threads write at once, since its log has a group commit of its own. */
final class RocksEngine implements Engine {

    private static final int STRIPES = 1024;

    private final RocksFiles files;
    private final DirectMessages reading;
    private final Object[] idLocks = new Object[STRIPES];

    RocksEngine(Path directory) {
        files = new RocksFiles(directory);
        reading = new DirectMessages(new RocksMaps(files, null));
        for (int i = 0; i < STRIPES; i++) {
            idLocks[i] = new Object();
        }
    }

    @Override
    public void addUsers(List<User> users) {
        write(messages -> users.forEach(messages::add));
    }

    /** Whoever checks that an id is new keeps others from storing it meanwhile; all else may go on at once. */
    @Override
    public void insert(Message message) {
        synchronized (idLocks[Math.floorMod(message.messageId().hashCode(), STRIPES)]) {
            write(messages -> messages.insert(message));
        }
    }

    @Override
    public void insertAll(List<Message> all) {
        write(messages -> all.forEach(messages::insert));
    }

    private void write(Consumer<DirectMessages> writes) {
        try (WriteBatch batch = new WriteBatch()) {
            writes.accept(new DirectMessages(new RocksMaps(files, batch)));
            files.db().write(files.synced(), batch);
        } catch (RocksDBException failure) {
            throw new EngineFailure(failure);
        }
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return reading.find(messageId);
    }

    @Override
    public List<Message> newest(UserId one, UserId other, int limit) {
        return reading.newest(one, other, limit);
    }

    @Override
    public Optional<SentKey> last(UserId user, UserId partner) {
        return reading.last(user, partner);
    }

    @Override
    public long countUnread(UserId recipient) {
        return reading.countUnread(recipient);
    }

    @Override
    public void close() {
        files.close();
    }
}
