package org.citycabinet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.citycabinet.words.Refused;

/**
 * Files that people send. What they are is decided by their bytes, never by their names; who may
 * read one is decided by the feature that it hangs on.
 */
@ApplicationScoped
@Transactional
public class Documents {
  /** What a notice or a question may carry. */
  public static final Set<String> ATTACHMENTS =
      Set.of("application/pdf", "image/jpeg", "image/png", "text/plain");

  /** What a photograph must be (VEN-16). */
  public static final Set<String> PHOTOGRAPHS = Set.of("image/jpeg");

  private static final int NAME_LENGTH = 200;
  private static final Tika TIKA = new Tika();

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Stores a file.
   *
   * @param field the field it was sent in, named in a refusal
   * @param allowed the content types that are taken
   * @param maximumBytes the greatest size that is taken
   * @throws Refused where it is empty, too large or of another kind; nothing is stored then
   */
  public Document store(
      String field, String name, byte[] content, Set<String> allowed, int maximumBytes) {
    if (content.length == 0) {
      throw Refused.field(field, "platform.upload.empty");
    }
    if (content.length > maximumBytes) {
      throw Refused.field(field, "platform.upload.tooLarge", maximumBytes / (1024 * 1024));
    }
    String type = TIKA.detect(content);
    if (!allowed.contains(type)) {
      throw Refused.field(field, "platform.upload.kind", kinds(allowed));
    }
    var document = new Document(plainName(name), type, content, sha256(content), clock.instant());
    entities.persist(document);
    return document;
  }

  /** The bytes of a stored file. */
  public byte[] content(Document document) {
    return entities.find(Document.class, document.getId()).content();
  }

  /** A stored file, for the feature that has checked that the caller may read it. */
  public Document byId(UUID id) {
    Document document = entities.find(Document.class, id);
    if (document == null) {
      throw Refused.missing("platform.error.missing");
    }
    return document;
  }

  private static String kinds(Set<String> allowed) {
    return allowed.stream()
        .map(t -> t.substring(t.indexOf('/') + 1).toUpperCase(java.util.Locale.ROOT))
        .sorted()
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static String plainName(String name) {
    Path last = Path.of(name.replace('\\', '/').replace("\0", "")).getFileName();
    String plain = last == null ? "file" : last.toString();
    return plain.length() > NAME_LENGTH ? plain.substring(plain.length() - NAME_LENGTH) : plain;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
