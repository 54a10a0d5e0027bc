package dev.kith.storage.jdbi;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/** Takes statements as they are. Their parameters are set by position, so JDBI need not look for any. */
final class PlainSqlParser implements SqlParser {

    /** Kith's statements are few. */
    private final ConcurrentMap<String, ParsedSql> parsed = new ConcurrentHashMap<>();

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql known = parsed.get(sql);
        return known != null
                ? known
                : parsed.computeIfAbsent(
                        sql, text -> ParsedSql.builder().append(text).build());
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        return ":" + rawName;
    }
}
