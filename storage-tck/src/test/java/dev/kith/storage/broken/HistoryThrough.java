package dev.kith.storage.broken;

import dev.kith.message.Message;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Window;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lists histories in a way of its own. */
final class HistoryThrough extends ForwardingMessages {

    private final BiFunction<Window, Function<Window, List<Message>>, List<Message>> way;

    HistoryThrough(MessageStore sound, BiFunction<Window, Function<Window, List<Message>>, List<Message>> way) {
        super(sound);
        this.way = way;
    }

    @Override
    public List<Message> list(MessageQuery query) {
        if (query instanceof MessageQuery.Direct direct) {
            return way.apply(
                    direct.window(),
                    window -> super.list(new MessageQuery.Direct(direct.one(), direct.other(), window)));
        }
        if (query instanceof MessageQuery.InGroup group) {
            return way.apply(
                    group.window(),
                    window -> super.list(
                            new MessageQuery.InGroup(group.groupId(), group.viewer(), group.sinceJoined(), window)));
        }
        return super.list(query);
    }
}
