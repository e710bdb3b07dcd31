package org.citycabinet.operator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * An edition of an operator's terms, as it was imported. It is never changed: an amendment is
 * another edition, and what was sold under this one keeps it. One that was edited in the portal may
 * be withdrawn until its day comes.
 */
@Entity
@Table(name = "edition")
class Edition {
  @Id private UUID id;
  @Column private String operator;

  @Column(name = "in_force_on")
  private LocalDate inForceOn;

  @Column private String sha256;

  @Column(name = "imported_at")
  private Instant importedAt;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "edition_table", joinColumns = @JoinColumn(name = "edition"))
  @MapKeyColumn(name = "name")
  @Column(name = "content")
  private Map<String, String> texts;

  protected Edition() {}

  Edition(Folder folder, Origin origin, Instant importedAt) {
    this.id = Ids.next();
    this.operator = folder.operator();
    this.inForceOn = folder.inForceOn();
    this.sha256 = folder.hash();
    this.importedAt = importedAt;
    this.origin = origin;
    this.texts = new TreeMap<>(folder.texts());
  }

  /** It will not come into force. */
  void withdraw(Instant at) {
    withdrawnAt = at;
  }

  /** It was withdrawn, and the same comes again. */
  void comeAgain(Origin from, Instant at) {
    withdrawnAt = null;
    origin = from;
    importedAt = at;
  }

  /**
   * What was edited in the portal stays so, even where somebody lays it into a folder too; only who
   * publishes it again brings it back where it was withdrawn.
   */
  void liesIn(Origin folder) {
    origin = origin == Origin.PORTAL ? origin : folder;
  }

  UUID id() {
    return id;
  }

  LocalDate inForceOn() {
    return inForceOn;
  }

  Origin origin() {
    return origin;
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  Published published() {
    return new Published(scheme(), origin, importedAt);
  }

  Scheme scheme() {
    return new Scheme(id, folder());
  }

  Folder folder() {
    return new Folder(operator, inForceOn, new TreeMap<>(texts));
  }
}
