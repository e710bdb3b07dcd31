package org.citycabinet.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.PasswordGuard;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/** The files with all that is kept of a person: asked for, made in the background, handed out. */
@ApplicationScoped
@Transactional
class DataFiles {
  private static final int PART_BYTES = 512 * 1024;

  @PersistenceContext EntityManager entities;
  @Inject Archive archive;
  @Inject Accounts accounts;
  @Inject CurrentUser user;
  @Inject PasswordGuard guard;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Event<Waiting> waiting;

  @Inject Database database;

  /** The caller's, where one is being made or lies there. */
  @RolesAllowed("RESIDENT")
  public Optional<DataFile> mine() {
    return entities
        .createQuery("select f from DataFile f where f.account = :me", DataFile.class)
        .setParameter("me", user.accountId())
        .getResultStream()
        .findFirst();
  }

  /**
   * Asks for one, in place of the one before; a letter tells when it is ready.
   *
   * @throws Refused where one is being made
   */
  @RolesAllowed("RESIDENT")
  public void ask() {
    if (mine().filter(file -> !file.isReady()).isPresent()) {
      throw Refused.rule("privacy.data.underWay");
    }
    remove();
    entities.flush();
    var file = new DataFile(user.accountId(), clock.instant());
    entities.persist(file);
    waiting.fire(new Waiting(DataFilesErrand.class));
    note("privacy.data.ask", file);
  }

  /** Removes the caller's, if there is one. */
  @RolesAllowed("RESIDENT")
  public void remove() {
    mine().ifPresent(entities::remove);
  }

  /**
   * The caller's file, for who knows the password: a borrowed session does not hand out everything.
   *
   * @throws Refused at {@code password} where it is wrong; as missing, where there is no file, or
   *     it is not ready
   */
  @RolesAllowed("RESIDENT")
  public DataFile open(String password) {
    guard.checkMine("password", password);
    DataFile file =
        mine()
            .filter(DataFile::isReady)
            .orElseThrow(() -> Refused.missing("platform.error.missing"));
    note("privacy.data.take", file);
    return file;
  }

  /** Sends its bytes. */
  void send(DataFile file, OutputStream to) {
    try (var sql = Sql.on(database)) {
      sql.each(
          "select content from data_file_part where file_id = ? order by position",
          row -> write(row.getBytes(1), to),
          file.getId());
    }
  }

  private static void write(byte[] bytes, OutputStream to) {
    try {
      to.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the next one that waits; another node takes another.
   *
   * @return whether there was one
   */
  boolean makeNext() {
    List<?> waiting =
        entities
            .createNativeQuery(
                "select id from data_file where ready_at is null order by asked_at limit 1"
                    + " for update skip locked")
            .getResultList();
    var file =
        waiting.stream()
            .findFirst()
            .map(id -> entities.find(DataFile.class, UUID.fromString(id.toString())));
    file.ifPresent(this::make);
    return file.isPresent();
  }

  private void make(DataFile file) {
    Account account = accounts.byId(file.account());
    try {
      Path place = Files.createTempFile("data", ".zip");
      try {
        archive.write(Person.of(account, clock.instant()), place);
        store(file.getId(), place);
        file.ready(Files.size(place), clock.instant());
      } finally {
        Files.delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tell(account);
  }

  private void store(UUID file, Path place) throws IOException {
    try (InputStream in = Files.newInputStream(place);
        var sql = Sql.on(database)) {
      byte[] part = in.readNBytes(PART_BYTES);
      for (int i = 0; part.length > 0; i++) {
        sql.update("insert into data_file_part values (?, ?, ?)", file, i, part);
        part = in.readNBytes(PART_BYTES);
      }
    }
  }

  private void tell(Account account) {
    accounts.write(
        account.getId(),
        Letter.of(account.getLocale(), "privacy.mail.data.subject")
            .say("privacy.mail.data.text", DataFile.LIFE.toDays())
            .button("privacy.mail.data.button", settings.publicUrl() + "/privacy/data")
            .say("privacy.mail.data.ignore"));
  }

  /** Removes those whose week is over. */
  void removeOld() {
    entities
        .createNativeQuery("delete from data_file where expires_at <= ?")
        .setParameter(1, new InstantConverter().convertToDatabaseColumn(clock.instant()))
        .executeUpdate();
  }

  private void note(String action, DataFile file) {
    audit.record(
        null, new Audit.Deed(action, "data file", file.getId().toString(), file.account(), ""));
  }
}
