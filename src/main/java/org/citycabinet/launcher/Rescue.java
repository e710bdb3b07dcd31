package org.citycabinet.launcher;

import java.nio.file.Files;
import java.util.List;

/** Backup and restore of one installation, with its own database or another. */
final class Rescue {
  private final Settings settings;
  private final Folder folder;
  private final Children children;

  Rescue(Settings settings, Folder folder, Children children) {
    this.settings = settings;
    this.folder = folder;
    this.children = children;
  }

  /** Writes the backup beside whatever runs; false when the database must be started first. */
  boolean backupBeside(Backup backup) {
    if (settings.embeddedDatabase() && !databaseRuns()) {
      return false;
    }
    backup.write(folder, client());
    return true;
  }

  /** Starts the database for the time of the backup. */
  void backupAlone(Backup backup) {
    backup.requireNew();
    if (!Files.isDirectory(folder.database())) {
      throw new LaunchFailed("There is no database in " + folder.root() + " yet.");
    }
    backup.write(folder, started());
    children.stop();
  }

  /** Fills an empty installation; what was torn last time is begun anew. */
  void restore(Backup backup) {
    backup.requireWhole();
    if (databaseRuns()) {
      throw new LaunchFailed("The database of " + folder.root() + " runs; stop it first.");
    }
    if (folder.hasData() && !Files.exists(folder.restoring())) {
      throw new LaunchFailed(folder.root() + " holds data; restore goes into an empty folder.");
    }
    Folder.write(folder.restoring(), "");
    folder.empty();
    DatabaseClient client = settings.embeddedDatabase() ? started() : client();
    if (!client.empty()) {
      throw new LaunchFailed("The database has tables; restore goes into an empty database.");
    }
    backup.restoreFiles(folder);
    backup.restoreDatabase(client);
    children.stop();
    Folder.delete(folder.restoring());
  }

  /** What to know about a backup that was just written. */
  String advice() {
    return Files.exists(folder.secret()) && !settings.has(Setting.SECRET)
        ? "The backup is written. It holds the master key too, so keep it safe."
        : "The backup is written. The master key is not in it, since it is a setting: keep it too.";
  }

  /**
   * The database of a demonstration that runs.
   *
   * @throws LaunchFailed where it is a production: nobody there wants people who do not exist
   */
  DatabaseClient demonstration() {
    if (!settings.demonstration()) {
      throw new LaunchFailed("A crowd fills a demonstration, and this is a production.");
    }
    return client();
  }

  private boolean databaseRuns() {
    return Child.pidFile(EmbeddedDatabase.NAME, folder).living().isPresent();
  }

  /** For a database that answers already. */
  private DatabaseClient client() {
    if (!settings.embeddedDatabase()) {
      return DatabaseClient.ofTheSystem(DatabaseAccess.of(settings), folder);
    }
    String password = Secrets.databasePassword(folder.databasePassword());
    int port = Ports.lastOfDatabase(folder);
    var access = DatabaseAccess.embedded(port, EmbeddedDatabase.SCHEMA, password);
    return DatabaseClient.embedded(access, folder);
  }

  private DatabaseClient started() {
    int port = Ports.chooseForDatabase(settings, folder);
    DatabaseAccess access = new EmbeddedDatabase(folder, port).start(children, List.of());
    return DatabaseClient.embedded(access, folder);
  }
}
