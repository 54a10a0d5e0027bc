package dev.kith.core.internal;

import tools.jackson.databind.json.JsonMapper;

/** The two mappers. */
final class JsonMappers {

    private JsonMappers() {}

    static JsonMapper display() {
        return JsonMapper.builder().build();
    }

    static JsonMapper complete() {
        return JsonMapper.builder().build();
    }
}
