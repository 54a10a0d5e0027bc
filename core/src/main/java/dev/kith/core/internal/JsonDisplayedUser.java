package dev.kith.core.internal;

import dev.kith.user.User;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a user as whom no password signs in, whatever hash the text may bring. */
final class JsonDisplayedUser extends StdDeserializer<User> {

    private final ObjectReader complete;

    JsonDisplayedUser(JsonMapper complete) {
        super(User.class);
        this.complete = complete.readerFor(User.class);
    }

    @Override
    public User deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode tree = context.readTree(parser);
        if (!(tree instanceof ObjectNode user)) {
            return context.reportInputMismatch(this, "not an object");
        }
        user.put("passwordHash", User.NO_PASSWORD);
        return complete.readValue(user);
    }
}
