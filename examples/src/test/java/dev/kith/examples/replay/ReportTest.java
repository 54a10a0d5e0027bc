package dev.kith.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void its_json_has_these_fields_in_this_order() {
        Report report = new Report(
                1,
                2,
                3,
                4,
                10,
                5,
                new TreeMap<>(Map.of("users.username: format", 1L, "messages.content: not_blank", 2L)),
                700,
                List.of(new Report.Conversation("ada and lin", 2)),
                "00ff");
        assertThat(report.toJson().replace("\r\n", "\n")).isEqualTo("""
                        {
                          "users" : 1,
                          "messages" : 2,
                          "groups" : 3,
                          "groupMembers" : 4,
                          "lines" : 10,
                          "systemLines" : 5,
                          "refused" : {
                            "messages.content: not_blank" : 2,
                            "users.username: format" : 1
                          },
                          "messagesPerSecond" : 700,
                          "busiestConversations" : [ {
                            "name" : "ada and lin",
                            "messages" : 2
                          } ],
                          "digest" : "00ff"
                        }
                        """);
    }
}
