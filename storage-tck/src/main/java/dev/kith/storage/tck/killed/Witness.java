package dev.kith.storage.tck.killed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.spi.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Knows what was acknowledged, over any number of killed processes that wrote to one store, and says whether all of it
 * is there, nothing is torn, and nothing stands there besides. Not for several threads.
 */
public final class Witness {

    private final Map<String, String> acknowledged = new TreeMap<>();
    private final Map<String, Deed> begun = new HashMap<>();
    private int deeds;

    /** Makes one that knows of nothing yet. */
    public Witness() {}

    /**
     * Hears a line of a {@link Crowd}.
     *
     * @param line the line; one of another's is passed over
     * @return whether it was the crowd's
     */
    public boolean hear(String line) {
        if (line.startsWith(Diary.BEGINS)) {
            String[] parts = line.substring(Diary.BEGINS.length()).split(" ", 2);
            begun.put(parts[0], Deed.parse(parts[1]));
            return true;
        }
        if (line.startsWith(Diary.DONE)) {
            Deed deed = begun.remove(line.substring(Diary.DONE.length()));
            if (deed == null) {
                throw new AssertionError("Done before it was begun: " + line);
            }
            deed.applyTo(acknowledged);
            deeds++;
            return true;
        }
        return false;
    }

    /** {@return how many calls were acknowledged so far} */
    public int deeds() {
        return deeds;
    }

    /**
     * Looks at the store after the writer's death. A call that was not acknowledged may have been done, but only all of
     * it; from here on it counts as done or not as it is found.
     *
     * @param session the store, opened again
     * @throws AssertionError where an acknowledged call is not there as a whole, or anything else is
     */
    public void look(Session session) {
        Map<String, String> found = Facts.of(session);
        begun.values().stream().filter(deed -> deed.holdsIn(found)).forEach(deed -> deed.applyTo(acknowledged));
        begun.clear();
        assertThat(found).isEqualTo(acknowledged);
    }
}
