package dev.kith.storage.mapdb;

import dev.kith.storage.mapdb.internal.volume.BaseFile;
import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.ForwardingDisk;
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
final class StoppingDisk extends ForwardingDisk {

    static final String STOPPED = "stopped in ";

    private final Phase phase;
    private final AtomicInteger operationsLeft;
    private final Random random;
    private volatile @Nullable Phase announced;
    private volatile boolean checkpointing;

    StoppingDisk(Disk disk, Phase phase, Random random) {
        super(disk);
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
    public BaseFile base() {
        return new StoppingBase(super.base());
    }

    @Override
    public JournalFile journal(int number) {
        return new StoppingJournal(super.journal(number));
    }

    @Override
    public void forceNames() throws IOException {
        step(Phase.CLOSE, super::forceNames, () -> {});
    }

    @FunctionalInterface
    private interface Operation {

        void run() throws IOException;
    }

    private final class StoppingBase extends ForwardingBase {

        StoppingBase(BaseFile file) {
            super(file);
        }

        @Override
        public void extend(long size) throws IOException {
            long halfway = (size() + size) / 2;
            step(Phase.GROWTH, () -> super.extend(size), () -> super.extend(halfway));
        }

        @Override
        public void write(ByteBuffer window, int at, byte[] source, int from, int length) {
            try {
                step(
                        Phase.COMMIT,
                        () -> super.write(window, at, source, from, length),
                        () -> super.write(window, at, source, from, length / 2));
            } catch (IOException impossible) {
                throw new AssertionError("Writing to memory throws nothing", impossible);
            }
        }

        @Override
        public void force() throws IOException {
            checkpointing = true;
            step(Phase.CHECKPOINT, super::force, () -> {});
        }
    }

    private final class StoppingJournal extends ForwardingJournal {

        StoppingJournal(JournalFile file) {
            super(file);
        }

        private Phase natural() {
            return checkpointing ? Phase.CHECKPOINT : Phase.COMMIT;
        }

        @Override
        public void extend(long size) throws IOException {
            step(Phase.GROWTH, () -> super.extend(size), () -> {});
        }

        @Override
        public void write(long position, byte[] source, int length) throws IOException {
            step(
                    natural(),
                    () -> super.write(position, source, length),
                    () -> super.write(position, source, length / 2));
        }

        @Override
        public void force(boolean lengthToo) throws IOException {
            step(natural(), () -> super.force(lengthToo), () -> {});
            checkpointing = false;
        }

        @Override
        public void delete() throws IOException {
            step(Phase.CLOSE, super::delete, () -> {});
        }
    }
}
