package dev.kith.storage.mapdb;

import dev.kith.storage.mapdb.internal.volume.BaseFile;
import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.JournalFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A disk that stops for ever before, in the middle of or after one operation of a phase, says so on standard output, and
 * leaves it to the parent process to kill this one there. Other threads go on until then.
 */
final class StoppingDisk implements Disk {

    static final String STOPPED = "stopped in ";

    private final Disk disk;
    private final Phase phase;
    private final AtomicInteger operationsLeft;
    private final Random random;
    private volatile @Nullable Phase announced;
    private volatile boolean checkpointing;

    StoppingDisk(Disk disk, Phase phase, Random random) {
        this.disk = disk;
        this.phase = phase;
        this.random = random;
        this.operationsLeft = new AtomicInteger(1 + random.nextInt(phase.reach));
    }

    /** From now on every operation belongs to this phase, which cannot be told from the operation; null for no such phase. */
    void announce(@Nullable Phase now) {
        announced = now;
    }

    private void step(Phase byItsNature, Operation whole, Operation half) throws IOException {
        Phase given = announced;
        if ((given == null ? byItsNature : given) == phase && operationsLeft.decrementAndGet() == 0) {
            switch (random.nextInt(3)) {
                case 0 -> whole.run();
                case 1 -> half.run();
                default -> {}
            }
            System.out.println(STOPPED + phase);
            System.out.flush();
            while (true) {
                LockSupport.park();
            }
        }
        whole.run();
    }

    @Override
    public String name() {
        return disk.name();
    }

    @Override
    public void lock() throws IOException {
        disk.lock();
    }

    @Override
    public BaseFile base() {
        return new StoppingBase(disk.base());
    }

    @Override
    public JournalFile journal(int number) {
        return new StoppingJournal(disk.journal(number));
    }

    @Override
    public void forceNames() throws IOException {
        step(Phase.CLOSE, disk::forceNames, () -> {});
    }

    @Override
    public void close() {
        disk.close();
    }

    @FunctionalInterface
    private interface Operation {

        void run() throws IOException;
    }

    private final class StoppingBase implements BaseFile {

        private final BaseFile file;

        StoppingBase(BaseFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void extend(long size) throws IOException {
            long halfway = (file.size() + size) / 2;
            step(Phase.GROWTH, () -> file.extend(size), () -> file.extend(halfway));
        }

        @Override
        public void append(byte[] source, int length) throws IOException {
            file.append(source, length);
        }

        @Override
        public ByteBuffer map(long position, int length) throws IOException {
            return file.map(position, length);
        }

        @Override
        public void write(ByteBuffer window, int at, byte[] source, int from, int length) {
            try {
                step(
                        Phase.COMMIT,
                        () -> file.write(window, at, source, from, length),
                        () -> file.write(window, at, source, from, length / 2));
            } catch (IOException impossible) {
                throw new AssertionError("Writing to memory throws nothing", impossible);
            }
        }

        @Override
        public void force() throws IOException {
            checkpointing = true;
            step(Phase.CHECKPOINT, file::force, () -> {});
        }
    }

    private final class StoppingJournal implements JournalFile {

        private final JournalFile file;

        StoppingJournal(JournalFile file) {
            this.file = file;
        }

        private Phase natural() {
            return checkpointing ? Phase.CHECKPOINT : Phase.COMMIT;
        }

        @Override
        public boolean exists() {
            return file.exists();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void extend(long size) throws IOException {
            step(Phase.GROWTH, () -> file.extend(size), () -> {});
        }

        @Override
        public void read(long position, byte[] target, int length) throws IOException {
            file.read(position, target, length);
        }

        @Override
        public void write(long position, byte[] source, int length) throws IOException {
            step(natural(), () -> file.write(position, source, length), () -> file.write(position, source, length / 2));
        }

        @Override
        public void force(boolean lengthToo) throws IOException {
            step(natural(), () -> file.force(lengthToo), () -> {});
            checkpointing = false;
        }

        @Override
        public void delete() throws IOException {
            step(Phase.CLOSE, file::delete, () -> {});
        }
    }
}
