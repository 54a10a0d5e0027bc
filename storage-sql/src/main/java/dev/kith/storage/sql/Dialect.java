package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where databases differ. */
interface Dialect {

    /** {@return the folder of its scripts} */
    String scripts();

    /** Tells what kind of failure the database reported. */
    ErrorKind kind(SQLException failure);

    /** {@return whether a failed statement takes its transaction with it, so that each write needs a savepoint} */
    boolean failureEndsTransaction();

    /** {@return what of this connection's settings would have rows stored otherwise than they are given; empty for none} */
    Optional<String> unfit(Connection connection) throws SQLException;

    /** {@return the file that a killed process would leave torn where two wrote to it at once; empty for none} */
    default Optional<String> fileTornByTwoWriters(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** {@return a time that nothing stored is before, which a statement can compare with} */
    LocalDateTime beforeAll();

    /** {@return a time that nothing stored is after, which a statement can compare with} */
    LocalDateTime afterAll();

    void bindUuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException;

    /** Binds what comes before every id: the least will do where {@link #beforeAll} cannot be stored. */
    void bindIdBeforeAll(PreparedStatement statement, int index) throws SQLException;

    /** Binds what comes after every id: the greatest will do where {@link #afterAll} cannot be stored. */
    void bindIdAfterAll(PreparedStatement statement, int index) throws SQLException;

    @Nullable
    UUID readUuid(ResultSet row, int index) throws SQLException;

    /** Quotes a table's name where a database may have reserved it. */
    String quoted(String table);

    /** {@return what the catalogue calls a table's primary key, in lower case} */
    String primaryKey(String table);

    /** {@return a mark for a time that stands where its type cannot be told from what is around it} */
    String time();

    /** Wraps text so that it compares by its UTF-8 bytes, which is the order of code points. */
    String textAsBytes(String expression);

    /** {@return whether text columns sort by code points} */
    boolean sortsByCodePoints();

    /** Compares so that null equals null. */
    String sameOrBothNull(String one, String other);

    /** {@return the expression for the schema that unqualified names are looked up in} */
    String currentSchema();

    /** {@return what makes an {@code INSERT … SELECT} from a row hold that row, where a foreign key does not} */
    String holding();

    /** {@return what makes a query of rows by their keys hold them until the commit, at least as a foreign key does} */
    String keeping();

    /** {@return whether an order is seen in an index only where it names the index's columns from the first} */
    boolean ordersByWholeIndex();

    /** {@return how an inbox is read in few statements; empty where it takes one for each partner} */
    Optional<InboxStatements> inbox(Names names);
}
