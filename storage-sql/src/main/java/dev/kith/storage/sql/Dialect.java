package dev.kith.storage.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
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

    /** {@return a time before all that is stored, which a statement can compare with} */
    LocalDateTime beforeAll();

    /** {@return a time after all that is stored, which a statement can compare with} */
    LocalDateTime afterAll();

    void bindUuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException;

    @Nullable
    UUID readUuid(ResultSet row, int index) throws SQLException;

    /** Wraps text so that it compares by its UTF-8 bytes, which is the order of code points. */
    String textAsBytes(String expression);

    /** Compares so that null equals null. */
    String sameOrBothNull(String one, String other);

    /** {@return the expression for the schema that unqualified names are looked up in} */
    String currentSchema();
}
