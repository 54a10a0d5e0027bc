package dev.kith.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.User;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonShapeTest {

    static Stream<RecordComponent> components() {
        Stream<Class<?>> records = Stream.concat(
                Stream.of(
                        User.class,
                        Message.class,
                        Group.class,
                        GroupMember.class,
                        Membership.class,
                        CursorPage.class,
                        Paging.class,
                        HistoryPaging.class),
                Stream.of(Conversation.class, KithEvent.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses())));
        return records.flatMap(type -> Stream.of(type.getRecordComponents()));
    }

    @ParameterizedTest
    @MethodSource("components")
    void a_component_must_be_there_unless_it_is_nullable(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);

        assertThat(JsonShape.requires(component.getDeclaringRecord(), component.getName()))
                .isEqualTo(!nullable);
    }
}
