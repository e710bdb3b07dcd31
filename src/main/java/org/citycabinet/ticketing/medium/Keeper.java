package org.citycabinet.ticketing.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * An account that keeps a medium in its list: the holder, or a parent of the holder; each gives it
 * a name of their own.
 */
@Entity
@Table(name = "keeper")
public class Keeper {
  private static final int LONGEST_NAME = 60;

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.EAGER, optional = false)
  private Medium medium;

  @Column private UUID account;
  private String name;
  private Instant since;

  protected Keeper() {}

  Keeper(Medium medium, UUID account, String name, Instant since) {
    this.id = Ids.next();
    this.medium = medium;
    this.account = account;
    this.since = since;
    rename(name);
  }

  /**
   * Gives the medium another name.
   *
   * @param wanted up to 60 characters; blank takes the name away
   * @throws Refused at the field {@code name} where it is longer
   */
  final void rename(String wanted) {
    String text = wanted == null ? "" : wanted.strip();
    if (text.length() > LONGEST_NAME) {
      throw Refused.field("name", "medium.name.too-long", LONGEST_NAME);
    }
    name = text;
  }

  /** The medium kept. */
  public Medium medium() {
    return medium;
  }

  /** What the keeper calls it; empty where it has no name. */
  public String name() {
    return name;
  }

  /** What to call it on a page: the name, else the holder's, else the number. */
  public String title() {
    return name.isEmpty() ? medium.holderName().orElseGet(() -> medium.number().shown()) : name;
  }

  /** Since when the account keeps it. */
  public Instant since() {
    return since;
  }
}
