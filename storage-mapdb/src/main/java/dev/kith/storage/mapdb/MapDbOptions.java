package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import java.time.Duration;

/** How to open a store on MapDB. Immutable. */
public final class MapDbOptions {

    /** {@link Reading#RELATIONAL}, every commit durable before it is acknowledged, journals of 16 MiB. */
    public static final MapDbOptions DEFAULT = builder().build();

    private static final int LEAST_JOURNAL = 64 << 10;
    private static final int JOURNAL_UNIT = 4 << 10;
    private static final Duration FARTHEST_BEHIND = Duration.ofMinutes(1);

    private final Reading reading;
    private final Duration behind;
    private final int journalSize;

    private MapDbOptions(Builder builder) {
        this.reading = builder.reading;
        this.behind = builder.behind;
        this.journalSize = builder.journalSize;
    }

    /** {@return a builder of {@link #DEFAULT}} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how to read <em>unique</em>} */
    public Reading reading() {
        return reading;
    }

    /** {@return how long what was acknowledged may not be durable yet; zero for never} */
    public Duration behind() {
        return behind;
    }

    /** {@return how many bytes each of the two journals has to begin with} */
    public int journalSize() {
        return journalSize;
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "MapDbOptions[reading=" + reading + ", behind=" + behind + ", journalSize=" + journalSize + "]";
    }

    /** Builds {@link MapDbOptions}. Not for several threads. */
    public static final class Builder {

        private Reading reading = Reading.RELATIONAL;
        private Duration behind = Duration.ZERO;
        private int journalSize = 16 << 20;

        private Builder() {}

        /**
         * Sets how to read <em>unique</em>. A store that exists is refused where it was created with the other.
         *
         * @param reading which
         * @return this builder
         */
        public Builder reading(Reading reading) {
            this.reading = reading;
            return this;
        }

        /**
         * Lets calls return before what they wrote is durable. When the process is killed or the power fails, what was
         * acknowledged within that time may be gone, the latest first and never in part: the store is as it was after an
         * earlier call. Closing loses nothing. Where the disk fails to take what was acknowledged, the next writes are
         * refused until it has, and so is closing: each says so in a {@link dev.kith.error.StorageException}.
         *
         * @param behind for how long at most, up to a minute; zero, the default, acknowledges only what is durable
         * @return this builder
         * @throws IllegalArgumentException where it is negative or more than a minute
         */
        public Builder behind(Duration behind) {
            if (behind.isNegative() || behind.compareTo(FARTHEST_BEHIND) > 0) {
                throw new IllegalArgumentException("A store may be behind by up to a minute, not by " + behind);
            }
            this.behind = behind;
            return this;
        }

        /**
         * Sets how large each of the two journals is that stand beside the file while it is open. A larger one is copied
         * to the file less often, and takes longer to read after a crash; a commit that is larger makes it grow.
         *
         * @param bytes a multiple of 4 KiB, at least 64 KiB
         * @return this builder
         * @throws IllegalArgumentException where it is anything else
         */
        public Builder journalSize(int bytes) {
            if (bytes < LEAST_JOURNAL || bytes % JOURNAL_UNIT != 0) {
                throw new IllegalArgumentException("A journal has a multiple of 4 KiB, at least 64 KiB, not " + bytes);
            }
            this.journalSize = bytes;
            return this;
        }

        /** {@return the options} */
        public MapDbOptions build() {
            return new MapDbOptions(this);
        }
    }
}
