package dev.kith.benchmarks.sql;

import dev.kith.group.GroupId;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.type.SqlTypes;

/**
 * Hibernate ORM with mapped entities and a session for each call, which is a transaction where it writes. What its own
 * language cannot say without a scan it is asked in SQL, the same as is written by hand, with entities for the rows. It
 * has no cache but its sessions'.
 */
final class HibernateEngine implements SqlEngine {

    private static final Logger LOG = Logger.getLogger("org.hibernate");

    private final ThreadConnections connections;
    private final SessionFactory sessions;
    private final JdbcText text;

    HibernateEngine(ThreadConnections connections, JdbcText text) {
        this.connections = connections;
        this.text = text;
        LOG.setLevel(Level.WARNING);
        Configuration configuration = new Configuration()
                .addAnnotatedClass(UserRow.class)
                .addAnnotatedClass(MessageRow.class)
                .addAnnotatedClass(GroupRow.class)
                .addAnnotatedClass(MemberRow.class)
                .setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
                // It would validate rows, which have no annotations for that
                .setProperty(ValidationSettings.JAKARTA_VALIDATION_MODE, "none")
                .setProperty(JdbcSettings.JDBC_TIME_ZONE, "UTC")
                .setProperty(MappingSettings.PREFERRED_INSTANT_JDBC_TYPE, Integer.toString(SqlTypes.TIMESTAMP));
        configuration.getProperties().put(JdbcSettings.CONNECTION_PROVIDER, new HibernateConnections(connections));
        this.sessions = configuration.buildSessionFactory();
    }

    @Override
    public void send(Message message) {
        sessions.inTransaction(session -> session.persist(Entities.of(message, session)));
    }

    @Override
    public Optional<User> find(UserId userId) {
        return sessions.fromSession(session ->
                Optional.ofNullable(session.find(UserRow.class, userId.value())).map(Entities::user));
    }

    @Override
    public List<Message> newest(UserId one, UserId other, int limit) {
        return sessions.fromSession(session -> session
                .createNativeQuery(text.newest(), MessageRow.class)
                .setParameter(1, one.value())
                .setParameter(2, other.value())
                .setParameter(3, limit)
                .setParameter(4, other.value())
                .setParameter(5, one.value())
                .setParameter(6, limit)
                .setParameter(7, limit)
                .getResultList()
                .stream()
                .map(Entities::message)
                .toList());
    }

    @Override
    public void register(User user) {
        sessions.inTransaction(session -> session.persist(Entities.of(user)));
    }

    @Override
    public List<Conversation> inbox(UserId user, int limit) {
        return sessions.fromSession(session -> session
                .createNativeQuery(text.inbox(), Object[].class)
                .addScalar("partner", UUID.class)
                .addScalar("in_group", UUID.class)
                .addScalar("joined", Instant.class)
                .addScalar("unread", Long.class)
                .addEntity("m", MessageRow.class)
                .setParameter("user", user.value())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(HibernateEngine::conversation)
                .toList());
    }

    private static Conversation conversation(Object[] line) {
        MessageRow row = (MessageRow) line[4];
        Message last = row == null ? null : Entities.message(row);
        return line[0] == null || last == null
                ? new Conversation.InGroup(new GroupId((UUID) line[1]), last, (Instant) line[2])
                : new Conversation.Direct(new UserId((UUID) line[0]), last, (Long) line[3]);
    }

    @Override
    public void close() {
        sessions.close();
        connections.close();
    }
}
