package org.citycabinet.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.citycabinet.web.Upload;
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

  private static final int MEGABYTE = 1024 * 1024;
  private static final int ATTACHMENT_BYTES = 10 * MEGABYTE;
  private static final int MOST_ATTACHMENTS = 5;
  private static final Tika TIKA = new Tika();

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Stores the files that go with a notice, a question or an answer: five at the most, each of 10
   * megabytes at the most.
   *
   * @param field the field they were sent in, named in a refusal
   * @throws Refused as {@link #store} does, or where there are too many
   */
  public List<Document> attach(String field, List<Upload> files) {
    if (files.size() > MOST_ATTACHMENTS) {
      throw Refused.field(field, "platform.document.many", MOST_ATTACHMENTS);
    }
    return files.stream()
        .map(file -> store(field, file.name(), file.content(), ATTACHMENTS, ATTACHMENT_BYTES))
        .toList();
  }

  /**
   * Stores a file.
   *
   * @param field the field it was sent in, named in a refusal
   * @param allowed the content types that are taken
   * @param maximumBytes the greatest size that is taken
   * @throws Refused where it is empty, too large, of another kind or not only of that kind; nothing
   *     is stored then
   */
  public Document store(
      String field, String name, byte[] content, Set<String> allowed, int maximumBytes) {
    var type = TIKA.detect(content);
    var plain = FileName.of(name, type);
    if (content.length == 0) {
      throw Refused.field(field, "platform.document.empty", plain);
    }
    if (content.length > maximumBytes) {
      throw Refused.field(field, "platform.document.large", plain, maximumBytes / MEGABYTE);
    }
    if (!allowed.contains(type)) {
      throw Refused.field(field, "platform.document.kind", plain, kinds(allowed));
    }
    Disguise.of(type, content)
        .ifPresent(
            fault -> {
              throw Refused.field(field, "platform.document.fault." + fault, plain);
            });
    var document = new Document(plain, type, content, sha256(content), clock.instant());
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
        .map(t -> t.substring(t.indexOf('/') + 1).toUpperCase(Locale.ROOT))
        .sorted()
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
